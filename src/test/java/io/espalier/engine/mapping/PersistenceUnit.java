package io.espalier.engine.mapping;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.hibernate.cfg.AvailableSettings;
import org.hibernate.jpa.HibernatePersistenceConfiguration;
import org.hibernate.tool.schema.Action;

/** Some entities in a database schema of their own, whose tables Hibernate has created. */
final class PersistenceUnit implements AutoCloseable {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final HikariDataSource dataSource;
    private final EntityManagerFactory factory;

    private PersistenceUnit(HikariDataSource dataSource, EntityManagerFactory factory) {
        this.dataSource = dataSource;
        this.factory = factory;
    }

    static PersistenceUnit of(Class<?>... entities) {
        return of(Map.of(), entities);
    }

    static PersistenceUnit of(Map<String, Object> settings, Class<?>... entities) {
        HikariDataSource dataSource = dataSource("unit_" + COUNT.incrementAndGet());
        HibernatePersistenceConfiguration configuration =
                new HibernatePersistenceConfiguration("test");
        configuration.managedClasses(entities);
        configuration.property(AvailableSettings.JAKARTA_NON_JTA_DATASOURCE, dataSource);
        configuration.property(
                AvailableSettings.JAKARTA_HBM2DDL_DATABASE_ACTION,
                Action.CREATE_ONLY.getExternalJpaName());
        configuration.property(AvailableSettings.JAKARTA_HBM2DDL_CREATE_SCHEMAS, true);
        settings.forEach(configuration::property);
        return new PersistenceUnit(dataSource, configuration.createEntityManagerFactory());
    }

    EntityManagerFactory factory() {
        return factory;
    }

    Connection connection() throws SQLException {
        return dataSource.getConnection();
    }

    /** The mapping as an application reads it at its start. */
    Mapping mapping() throws SQLException {
        try (Connection connection = connection()) {
            Mapping declared = HibernateMapping.read(factory);
            return HibernateMapping.read(
                    factory, CatalogReader.read(connection, declared.tables()));
        }
    }

    void execute(String sql) throws SQLException {
        try (Connection connection = connection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() {
        factory.close();
        dataSource.close();
    }

    static HikariDataSource dataSource(String schema) {
        HikariConfig pool = new HikariConfig();
        pool.setJdbcUrl(Server.POSTGRES.getJdbcUrl("postgres", "postgres"));
        pool.setMaximumPoolSize(2);
        pool.setSchema(schema);
        pool.setConnectionInitSql("create schema if not exists " + schema);
        return new HikariDataSource(pool);
    }

    private static final class Server {

        static final EmbeddedPostgres POSTGRES = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
