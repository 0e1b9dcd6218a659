package io.espalier.shapes;

import io.espalier.testing.TestApplication;
import io.espalier.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.datasource.init.ScriptUtils;

/** An application whose domain has every shape of mapping. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import(ShapesController.class)
public class ShapesApplication {

    static final Resource ROWS = new ClassPathResource("shapes/rows.sql");

    /** A database with its tables and rows. */
    public static TestDatabase database() {
        return database("shapes/tables.sql", "shapes/rows.sql");
    }

    /** A database with its tables and no row. */
    public static TestDatabase emptyDatabase() {
        return database("shapes/tables.sql");
    }

    private static TestDatabase database(String... scripts) {
        TestDatabase database = TestDatabase.empty();
        try (Connection connection = database.connect()) {
            for (String script : scripts) {
                ScriptUtils.executeSqlScript(connection, new ClassPathResource(script));
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("The tables of the shapes cannot be made", failure);
        }
        return database;
    }

    /** The same with mutations of most of its entities. */
    static TestApplication startForWriting(TestDatabase database, String... properties) {
        List<String> all = new ArrayList<>(List.of(properties));
        all.add(
                "spring.graphql.schema.locations=classpath:shapes/schema/,classpath:shapes/mutations/");
        all.add("espalier.sql.location=classpath:shapes/sql/");
        return TestApplication.start(ShapesApplication.class, database, all.toArray(String[]::new));
    }

    public static TestApplication start(TestDatabase database, String... properties) {
        List<String> all = new ArrayList<>(List.of(properties));
        all.add("spring.graphql.schema.locations=classpath:shapes/schema/");
        all.add("espalier.sql.location=classpath:shapes/sql/");
        return TestApplication.start(ShapesApplication.class, database, all.toArray(String[]::new));
    }
}
