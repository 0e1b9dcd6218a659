package io.espalier.engine.spring;

import io.espalier.engine.mapping.SettingsWithoutDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.datasource.AbstractDataSource;
import org.springframework.jdbc.datasource.LazyConnectionDataSourceProxy;

/**
 * A configuration that stands in for an application's database: its entities and its schema are
 * there, its tables are not looked at.
 *
 * <p>Transactions begin and end as ever; a statement fails.
 */
@ConditionalOnMissingBean(DataSource.class)
public final class WithoutDatabase {

    @Bean
    static DataSource dataSource() {
        LazyConnectionDataSourceProxy connections = new LazyConnectionDataSourceProxy(new Absent());
        // Otherwise it would ask a connection for them.
        connections.setDefaultAutoCommit(true);
        connections.setDefaultTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        return connections;
    }

    @Bean
    static HibernatePropertiesCustomizer espalierMappingWithoutDatabase() {
        return properties -> properties.putAll(SettingsWithoutDatabase.all());
    }

    private static final class Absent extends AbstractDataSource {

        @Override
        public Connection getConnection() throws SQLException {
            throw new SQLException("There is no database here, so no statement can run.");
        }

        @Override
        public Connection getConnection(String user, String password) throws SQLException {
            return getConnection();
        }
    }
}
