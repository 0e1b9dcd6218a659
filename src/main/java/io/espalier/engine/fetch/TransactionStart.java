package io.espalier.engine.fetch;

import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.TransactionState;

/**
 * Begins a transaction in the round trip of its first statement. By itself the driver sends {@code
 * BEGIN} apart, which PostgreSQL answers apart.
 */
public final class TransactionStart {

    private static final String BEGIN = "begin; ";

    private TransactionStart() {}

    /** Sends that statement. */
    @FunctionalInterface
    public interface First {
        void send(String sql) throws SQLException;
    }

    /**
     * Has the first statement of a transaction sent; where the driver cannot be kept from beginning
     * it, just so.
     *
     * @param connection one that does not commit by itself, as Spring's transactions have it
     */
    public static void with(Connection connection, String sql, First first) throws SQLException {
        if (!connection.isWrapperFor(BaseConnection.class)) {
            first.send(sql);
            return;
        }
        BaseConnection server = connection.unwrap(BaseConnection.class);
        if (server.getAutoCommit() || server.getTransactionState() != TransactionState.IDLE) {
            first.send(sql);
            return;
        }
        server.setAutoCommit(true);
        try {
            first.send(BEGIN + sql);
        } finally {
            if (!server.isClosed()) {
                server.setAutoCommit(false);
            }
        }
    }
}
