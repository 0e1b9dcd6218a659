package io.espalier.engine.fetch;

import io.espalier.cases.CommunityApplication;
import io.espalier.engine.mapping.CatalogReader;
import io.espalier.engine.mapping.Entity;
import io.espalier.engine.mapping.HibernateMapping;
import io.espalier.engine.mapping.Mapping;
import io.espalier.testing.TestApplication;
import io.espalier.testing.TestDatabase;
import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Ten thousand users with posts to load: user {@code n} has {@code n % 4} of them, number 0 the
 * newest.
 */
final class LoaderDatabase implements AutoCloseable {

    static final int USERS = 10_000;

    private final TestDatabase database;
    private final TestApplication application;
    private final Mapping mapping;

    private LoaderDatabase(TestDatabase database, TestApplication application, Mapping mapping) {
        this.database = database;
        this.application = application;
        this.mapping = mapping;
    }

    static LoaderDatabase start() throws SQLException {
        TestDatabase database = TestDatabase.migrated();
        fill(new JdbcTemplate(database.dataSource()));
        TestApplication application = TestApplication.start(CommunityApplication.class, database);
        EntityManagerFactory entities = application.bean(EntityManagerFactory.class);
        try (Connection connection = database.connect()) {
            Mapping declared = HibernateMapping.read(entities);
            Mapping mapping =
                    HibernateMapping.read(
                            entities, CatalogReader.read(connection, declared.tables()));
            return new LoaderDatabase(database, application, mapping);
        }
    }

    private static void fill(JdbcTemplate jdbc) {
        jdbc.update(
                "insert into users (id, name) select lpad(n::text, 32, '0')::uuid, 'u' || n from generate_series(0, ?) n",
                USERS - 1);
        jdbc.update(
                """
                insert into posts (id, kind, title, content, author_id, created_at)
                select lpad(n || 'a' || p, 32, '0')::uuid, 'WIKI', 'p' || n || '.' || p, '', lpad(n::text, 32, '0')::uuid,
                    timestamptz '2024-01-01Z' - make_interval(days => p)
                from generate_series(0, ?) n cross join lateral generate_series(0, n % 4 - 1) p
                """,
                USERS - 1);
        jdbc.execute("analyze");
    }

    /** The identifier of a user; numbers from {@link #USERS} on are nobody's. */
    static UUID user(int number) {
        String digits = "0".repeat(32) + number;
        String last = digits.substring(digits.length() - 32);
        return new UUID(
                Long.parseUnsignedLong(last.substring(0, 16), 16),
                Long.parseUnsignedLong(last.substring(16), 16));
    }

    Entity entity(String name) {
        return mapping.requireEntity(name);
    }

    DataSource dataSource() {
        return database.dataSource();
    }

    JdbcTemplate jdbc() {
        return new JdbcTemplate(dataSource());
    }

    @Override
    public void close() {
        application.close();
        database.close();
    }
}
