package io.espalier.engine.mapping;

import com.zaxxer.hikari.HikariDataSource;
import io.espalier.testing.TestDatabase;
import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.hibernate.cfg.AvailableSettings;
import org.hibernate.jpa.HibernatePersistenceConfiguration;
import org.hibernate.tool.schema.Action;

/** Some entities, in a database of their own whose tables Hibernate has created. */
public final class PersistenceUnit implements AutoCloseable {

    private final TestDatabase database = TestDatabase.empty();
    private final HikariDataSource pool = new HikariDataSource();
    private final EntityManagerFactory factory;

    private PersistenceUnit(String ddl, Map<String, Object> settings, Class<?>... entities)
            throws SQLException {
        pool.setDataSource(database.dataSource());
        pool.setMaximumPoolSize(2);
        execute(ddl);
        HibernatePersistenceConfiguration configuration =
                new HibernatePersistenceConfiguration("test");
        configuration.managedClasses(entities);
        configuration.property(AvailableSettings.JAKARTA_NON_JTA_DATASOURCE, pool);
        configuration.property(
                AvailableSettings.JAKARTA_HBM2DDL_DATABASE_ACTION,
                Action.CREATE_ONLY.getExternalJpaName());
        configuration.property(AvailableSettings.JAKARTA_HBM2DDL_CREATE_SCHEMAS, true);
        configuration.property(AvailableSettings.HBM2DDL_HALT_ON_ERROR, true);
        configuration.property(AvailableSettings.STATEMENT_BATCH_SIZE, 100);
        settings.forEach(configuration::property);
        factory = configuration.createEntityManagerFactory();
    }

    public static PersistenceUnit of(Class<?>... entities) throws SQLException {
        return new PersistenceUnit("", Map.of(), entities);
    }

    /** Runs {@code ddl} before Hibernate creates the tables. */
    public static PersistenceUnit after(
            String ddl, Map<String, Object> settings, Class<?>... entities) throws SQLException {
        return new PersistenceUnit(ddl, settings, entities);
    }

    /** The mapping of these entities, read without any database. */
    public static Mapping declared(Class<?>... entities) {
        HibernatePersistenceConfiguration configuration =
                new HibernatePersistenceConfiguration("declared");
        configuration.managedClasses(entities);
        configuration.property(AvailableSettings.ALLOW_METADATA_ON_BOOT, false);
        configuration.property(AvailableSettings.JAKARTA_HBM2DDL_DB_NAME, "PostgreSQL");
        try (EntityManagerFactory factory = configuration.createEntityManagerFactory()) {
            return HibernateMapping.read(factory);
        }
    }

    public EntityManagerFactory factory() {
        return factory;
    }

    public Connection connect() throws SQLException {
        return pool.getConnection();
    }

    /** The mapping as an application reads it at its start. */
    public Mapping mapping() throws SQLException {
        Mapping declared = HibernateMapping.read(factory);
        try (Connection connection = connect()) {
            return HibernateMapping.read(
                    factory, CatalogReader.read(connection, declared.tables()));
        }
    }

    public void execute(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() {
        factory.close();
        pool.close();
        database.close();
    }
}
