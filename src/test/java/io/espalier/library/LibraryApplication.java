package io.espalier.library;

import io.espalier.testing.TestApplication;
import io.espalier.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;

/** An application with a domain of its own; no list of it may have more than five rows. */
@SpringBootConfiguration
@EnableAutoConfiguration
public class LibraryApplication {

    /** A database with its tables and no row. */
    public static TestDatabase database() {
        TestDatabase database = TestDatabase.empty();
        try (Connection connection = database.connect()) {
            ScriptUtils.executeSqlScript(connection, new ClassPathResource("library/tables.sql"));
        } catch (SQLException failure) {
            throw new IllegalStateException("The library's tables cannot be made", failure);
        }
        return database;
    }

    public static TestApplication start(TestDatabase database) {
        return TestApplication.start(
                LibraryApplication.class,
                database,
                "spring.graphql.schema.locations=classpath:library/schema/",
                "espalier.list.maximum=5");
    }
}
