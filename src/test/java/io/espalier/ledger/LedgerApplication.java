package io.espalier.ledger;

import io.espalier.testing.TestApplication;
import io.espalier.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;

/** An application that shows the ledger. */
@SpringBootConfiguration
@EnableAutoConfiguration
public class LedgerApplication {

    /** A database with its tables and no row. */
    public static TestDatabase database() {
        TestDatabase database = TestDatabase.empty();
        try (Connection connection = database.connect()) {
            ScriptUtils.executeSqlScript(connection, new ClassPathResource("ledger/tables.sql"));
        } catch (SQLException failure) {
            throw new IllegalStateException("The ledger's tables cannot be made", failure);
        }
        return database;
    }

    public static TestApplication start(TestDatabase database) {
        return TestApplication.start(
                LedgerApplication.class,
                database,
                "spring.graphql.schema.locations=classpath:ledger/schema/");
    }
}
