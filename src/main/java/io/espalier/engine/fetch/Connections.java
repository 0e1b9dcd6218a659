package io.espalier.engine.fetch;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.postgresql.PGConnection;

/**
 * The connections of a pool, and what is known of each as long as it lives. Thread-safe; lives as
 * long as the application.
 */
public final class Connections {

    private static final String TIMEOUT =
            "select setting::bigint from pg_settings where name = 'statement_timeout'";

    private final DataSource pool;
    private final Runnable renewal;
    private final Cache<Connection, Long> timeouts = Caffeine.newBuilder().weakKeys().build();

    /**
     * @param renewal has the pool give out none of those any more that it has now
     */
    public Connections(DataSource pool, Runnable renewal) {
        this.pool = pool;
        this.renewal = renewal;
    }

    Connection take() throws SQLException {
        return pool.getConnection();
    }

    /**
     * Whether PostgreSQL ends each statement of the connection after just that time without being
     * told: {@code statement_timeout} was set for its role, its database or by the pool.
     *
     * <p>Costs a statement when a connection is asked for the first time; what the pool sets, it
     * sets before. That statement is none of an operation's, and whoever watches these is not told.
     */
    boolean endStatementsAfter(Connection connection, long milliseconds) throws SQLException {
        if (!connection.isWrapperFor(PGConnection.class)) {
            return false;
        }
        Connection server = (Connection) connection.unwrap(PGConnection.class);
        Long known = timeouts.getIfPresent(server);
        if (known == null) {
            known = timeoutOf(connection, server);
            timeouts.put(server, known);
        }
        return known == milliseconds;
    }

    private static long timeoutOf(Connection connection, Connection server) throws SQLException {
        try (Statement statement = server.createStatement();
                ResultSet rows = statement.executeQuery(TIMEOUT)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException exception) {
            // The pool has not seen it fail, and would give it out again.
            connection.abort(Runnable::run);
            throw exception;
        }
    }

    /** A connection was lost, perhaps with all others: who asks next gets a new one. */
    public void renew() {
        renewal.run();
    }
}
