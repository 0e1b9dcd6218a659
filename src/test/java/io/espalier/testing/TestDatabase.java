package io.espalier.testing;

import io.espalier.database.DatabaseUrl;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A database of the caller's own on the suite's one PostgreSQL server, dropped when closed.
 *
 * <p>{@code -Ddatabase=} says which server that is: {@code embedded} (the default), {@code
 * containers} (Testcontainers) or {@code url} (the server at {@code DATABASE_URL}, whose user must
 * be allowed to create databases). It starts with the first database that a test asks for, and
 * serves the whole JVM. In all three, text sorts by code point.
 *
 * <pre>{@code
 * try (TestDatabase database = TestDatabase.migrated()) {
 *     new JdbcTemplate(database.dataSource()).update("insert into …");
 * }
 * }</pre>
 *
 * @param address host, port and name of the database, with the user who owns it
 */
public record TestDatabase(DatabaseUrl address) implements AutoCloseable {

    /** A database without any table. */
    public static TestDatabase empty() {
        return TestServer.shared().create();
    }

    /**
     * A database with the community's changelog applied and no row: a copy of one that was migrated
     * before, in milliseconds.
     */
    public static TestDatabase migrated() {
        return TestServer.shared().createMigrated();
    }

    public String jdbcUrl() {
        return address.jdbcUrl();
    }

    public String user() {
        return address.user() == null ? "" : address.user();
    }

    public String password() {
        return address.password() == null ? "" : address.password();
    }

    /** Opens a new connection each time; {@link #close} ends those still open. */
    public DataSource dataSource() {
        return dataSource(address);
    }

    public Connection connect() throws SQLException {
        return dataSource().getConnection();
    }

    @Override
    public void close() {
        TestServer.shared().drop(this);
    }

    static DataSource dataSource(DatabaseUrl address) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(address.jdbcUrl());
        source.setUser(address.user());
        source.setPassword(address.password());
        return source;
    }
}
