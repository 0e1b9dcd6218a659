package io.espalier.workshop;

import io.espalier.testing.TestApplication;
import io.espalier.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.datasource.init.ScriptUtils;

/** An application whose domain is written. */
@SpringBootConfiguration
@EnableAutoConfiguration
public class WorkshopApplication {

    static final Resource ROWS = new ClassPathResource("workshop/rows.sql");

    public static TestDatabase database() {
        TestDatabase database = TestDatabase.empty();
        try (Connection connection = database.connect()) {
            ScriptUtils.executeSqlScript(connection, new ClassPathResource("workshop/tables.sql"));
            ScriptUtils.executeSqlScript(connection, ROWS);
        } catch (SQLException failure) {
            throw new IllegalStateException("The workshop's tables cannot be made", failure);
        }
        return database;
    }

    public static TestApplication start(TestDatabase database, String... properties) {
        List<String> all = new ArrayList<>(List.of(properties));
        all.add("spring.graphql.schema.locations=classpath:workshop/schema/");
        return TestApplication.start(
                WorkshopApplication.class, database, all.toArray(String[]::new));
    }
}
