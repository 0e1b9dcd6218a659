package io.espalier.testing;

import io.espalier.database.DatabaseUrl;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import liquibase.UpdateSummaryEnum;
import liquibase.exception.LiquibaseException;
import liquibase.integration.spring.SpringLiquibase;
import org.springframework.core.io.DefaultResourceLoader;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** The PostgreSQL server of this JVM, and the databases on it. */
final class TestServer {

    private static final String CHANGELOG = "classpath:db-changelog/db.changelog-master.yaml";

    /** Distinguishes the databases of two JVMs that share a server. */
    private static final String PREFIX =
            "test_" + ProcessHandle.current().pid() + "_" + (System.nanoTime() & 0xFFFF) + "_";

    /** Kept here, because java.util.logging forgets the level of a logger that nobody holds. */
    private static final Logger LIQUIBASE_LOG = Logger.getLogger("liquibase");

    private final DatabaseUrl administration;
    private final AtomicInteger databases = new AtomicInteger();

    /**
     * @param administration a database of the server, and a user who may create others
     */
    TestServer(DatabaseUrl administration) {
        this.administration = administration;
    }

    static TestServer shared() {
        return Shared.SERVER;
    }

    TestDatabase create() {
        // template1 of a server that somebody else made may hold anything; template0 is empty, and
        // lets the locale be chosen.
        return create("template0 encoding 'UTF8' " + codePointOrder());
    }

    TestDatabase createMigrated() {
        return create(Migrated.TEMPLATE);
    }

    /** The same on a server that has no template to copy. */
    TestDatabase migrate() {
        TestDatabase database = create();
        applyChangelog(database.dataSource());
        return database;
    }

    private TestDatabase create(String template) {
        String name = PREFIX + databases.incrementAndGet();
        administer("create database " + name + " template " + template);
        return new TestDatabase(administration.withDatabase(name));
    }

    void drop(TestDatabase database) {
        administer("drop database if exists " + database.address().database() + " with (force)");
    }

    /**
     * The same in every server, whatever locale its image or its host has. The builtin provider
     * came with PostgreSQL 17.
     */
    private String codePointOrder() {
        try (Connection connection = TestDatabase.dataSource(administration).getConnection()) {
            return connection.getMetaData().getDatabaseMajorVersion() >= 17
                    ? "locale_provider builtin builtin_locale 'C.UTF-8' locale 'C'"
                    : "locale 'C'";
        } catch (SQLException unreachable) {
            throw new IllegalStateException("The test server does not answer", unreachable);
        }
    }

    private void administer(String sql) {
        try (Connection connection = TestDatabase.dataSource(administration).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException refused) {
            throw new IllegalStateException("The test server refused: " + sql, refused);
        }
    }

    private static void applyChangelog(DataSource database) {
        LIQUIBASE_LOG.setLevel(Level.WARNING);
        SpringLiquibase liquibase = new SpringLiquibase();
        liquibase.setDataSource(database);
        liquibase.setChangeLog(CHANGELOG);
        liquibase.setResourceLoader(new DefaultResourceLoader());
        liquibase.setShowSummary(UpdateSummaryEnum.OFF);
        try {
            liquibase.afterPropertiesSet();
        } catch (LiquibaseException failure) {
            throw new IllegalStateException("The changelog cannot be applied", failure);
        }
    }

    private static String kind() {
        return System.getProperty("database", "embedded").toLowerCase(Locale.ROOT);
    }

    private static DatabaseUrl start() throws IOException {
        return switch (kind()) {
            case "embedded" -> embedded();
            case "containers" -> container();
            case "url" ->
                    DatabaseUrl.parse(
                            Objects.requireNonNull(
                                    System.getenv("DATABASE_URL"),
                                    "-Ddatabase=url needs the environment variable DATABASE_URL"));
            default ->
                    throw new IllegalArgumentException(
                            "-Ddatabase= takes embedded, containers or url, not " + kind());
        };
    }

    /**
     * Ends, and its files go, with this JVM. zonky's own settings trade durability for speed, which
     * suits a test.
     */
    private static DatabaseUrl embedded() throws IOException {
        return administration(EmbeddedPostgres.builder().start());
    }

    static DatabaseUrl administration(EmbeddedPostgres server) {
        return new DatabaseUrl(
                "localhost", server.getPort(), "postgres", "postgres", null, new LinkedHashMap<>());
    }

    /** Testcontainers' own helper container removes it after this JVM. */
    @SuppressWarnings("resource")
    private static DatabaseUrl container() {
        PostgreSQLContainer container = new PostgreSQLContainer("postgres:18");
        container.start();
        return new DatabaseUrl(
                container.getHost(),
                container.getFirstMappedPort(),
                container.getDatabaseName(),
                container.getUsername(),
                container.getPassword(),
                new LinkedHashMap<>());
    }

    private static final class Shared {
        static final TestServer SERVER = started();

        private static TestServer started() {
            try {
                return new TestServer(start());
            } catch (IOException failure) {
                throw new UncheckedIOException("The test server does not start", failure);
            }
        }
    }

    /** The database that {@link #createMigrated} copies. */
    private static final class Migrated {
        static final String TEMPLATE = migrate();

        private static String migrate() {
            TestDatabase template = shared().migrate();
            // The other two kinds of server go with this JVM; this one stays, and should stay
            // clean.
            if (kind().equals("url")) {
                Runtime.getRuntime().addShutdownHook(new Thread(template::close));
            }
            return template.address().database();
        }
    }
}
