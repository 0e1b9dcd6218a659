package io.espalier.engine.fetch;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A read-only transaction whose reads all see one state of the database.
 *
 * <p>It opens in the round trip of its first statement, with how long each may take, unless
 * PostgreSQL was told that beforehand, and ends in that of its last one. The connection's own
 * settings are never touched, so it goes back to the pool as it came, and never with a transaction
 * open: if ending it fails, the connection is thrown away.
 *
 * @see <a
 *     href="https://www.postgresql.org/docs/current/transaction-iso.html#XACT-REPEATABLE-READ">Repeatable
 *     read</a>
 */
public final class SnapshotTransaction implements OperationTransaction {

    private static final Logger LOG = LoggerFactory.getLogger(SnapshotTransaction.class);

    private static final String BEGIN = "begin isolation level repeatable read read only; ";

    private static final String COMMIT = "commit";

    private final Connections connections;
    private final boolean explicit;
    private final long timeout;
    private @Nullable Connection connection;
    private boolean open;
    private boolean closing;

    /**
     * @param statements how many statements will run at most: a single one is its own snapshot and
     *     needs no transaction around it
     * @param timeout how long PostgreSQL may work on each; the same for all operations, so that the
     *     text of a statement is too
     */
    public SnapshotTransaction(Connections connections, int statements, Duration timeout) {
        this.connections = connections;
        this.explicit = statements > 1;
        this.timeout = timeout.toMillis();
    }

    @Override
    public Connection connection() throws SQLException {
        Connection current = connection;
        if (current == null) {
            current = connections.take();
            connection = current;
        }
        return current;
    }

    @Override
    public Opening opening() throws SQLException {
        if (open) {
            return Opening.NONE;
        }
        boolean told = connections.endStatementsAfter(connection(), timeout);
        open = explicit;
        if (explicit) {
            return told
                    ? new Opening(BEGIN, 1)
                    : new Opening(BEGIN + "set local statement_timeout = " + timeout + "; ", 2);
        }
        // Local to the implicit transaction of this one round trip.
        return told
                ? Opening.NONE
                : new Opening(
                        "select set_config('statement_timeout', '" + timeout + "', true); ", 1);
    }

    @Override
    public String closing() {
        closing = open;
        return open ? "; " + COMMIT : "";
    }

    /** Nobody else has this connection. */
    @Override
    public void onOtherStatement(Runnable beforeStatement) {}

    @Override
    public void cancelOthers() {}

    @Override
    public void connectionLost() {
        connections.renew();
    }

    @Override
    public void commit() throws SQLException {
        // Without a failure what was sent with the last statement did run.
        open &= !closing;
        end(COMMIT);
    }

    @Override
    public void rollback() {
        try {
            end("rollback");
        } catch (SQLException exception) {
            LOG.warn(
                    "A transaction could not be rolled back; its connection was thrown away.",
                    exception);
        }
    }

    private void end(String command) throws SQLException {
        Connection current = connection;
        connection = null;
        if (current == null) {
            return;
        }
        try (current) {
            if (open) {
                run(current, command);
            }
        }
    }

    private void run(Connection current, String command) throws SQLException {
        open = false;
        try (Statement statement = current.createStatement()) {
            statement.execute(command);
        } catch (SQLException exception) {
            current.abort(Runnable::run);
            throw exception;
        }
    }
}
