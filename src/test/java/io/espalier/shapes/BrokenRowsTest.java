package io.espalier.shapes;

import static org.assertj.core.api.Assertions.assertThat;

import io.espalier.testing.Answer;
import io.espalier.testing.TestApplication;
import io.espalier.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;

/**
 * Golden cases of rows that break what the tables promised when the program started: nulls where
 * the schema has none, rows that are gone, names that no enum has.
 */
class BrokenRowsTest {

    private static final String UNREADABLE =
            """
            {
              "errors" : [
                {
                  "message" : "The server failed to answer; its log has the reason under ….",
                  "extensions" : {
                    "code" : "INTERNAL"
                  }
                }
              ],
              "extensions" : {
                "espalier" : {
                  "statements" : {
                    "bound" : 2,
                    "executed" : 2
                  }
                }
              }
            }
            """;

    private static TestDatabase database;
    private static ShapeCases cases;

    @BeforeAll
    static void start() throws SQLException {
        database = ShapesApplication.database();
        cases = new ShapeCases(database);
        try (Connection connection = database.connect()) {
            ScriptUtils.executeSqlScript(
                    connection, new ClassPathResource("shapes/broken/rows.sql"));
        }
    }

    @AfterAll
    static void stop() {
        cases.close();
        database.close();
    }

    @TestFactory
    Stream<DynamicContainer> cases() {
        return cases.in("shapes/broken/cases");
    }

    /** No golden case: the log's id is another each time. */
    @Test
    void aValueThatCannotBeReadFailsTheOperation() {
        for (TestApplication application : cases.everyWay()) {
            Answer answer = application.execute("{ people { id } products { name grade } }");
            assertThat(answer.json().replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "…"))
                    .isEqualTo(UNREADABLE);
        }
    }
}
