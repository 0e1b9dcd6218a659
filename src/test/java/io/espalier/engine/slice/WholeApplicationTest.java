package io.espalier.engine.slice;

import static org.assertj.core.api.Assertions.assertThat;

import io.espalier.library.LibraryApplication;
import io.espalier.testing.TestDatabase;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.graphql.test.autoconfigure.tester.AutoConfigureHttpGraphQlTester;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.graphql.test.tester.HttpGraphQlTester;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Every controller, a database, and a real port. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            DeskApplication.SDL,
            "spring.liquibase.enabled=false",
            "server.address=127.0.0.1",
        })
@AutoConfigureHttpGraphQlTester
@DirtiesContext // its database is dropped
class WholeApplicationTest {

    private static final TestDatabase DATABASE = LibraryApplication.database();

    private final HttpGraphQlTester graphQl;

    WholeApplicationTest(@Autowired HttpGraphQlTester graphQl, @Autowired JdbcTemplate jdbc) {
        this.graphQl = graphQl;
        jdbc.execute("insert into shelves values (1, 'Low'), (2, 'High') on conflict do nothing");
    }

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        properties.add("spring.datasource.url", DATABASE::jdbcUrl);
        properties.add("spring.datasource.username", DATABASE::user);
        properties.add("spring.datasource.password", DATABASE::password);
    }

    @AfterAll
    static void drop() {
        DATABASE.close();
    }

    @Test
    void readsThroughTheEngineAndCountsItsStatements() {
        GraphQlTester.Response response =
                graphQl.document("{ shelves { label books { title } } waiting(desk: 1) }")
                        .execute();

        response.path("shelves[*].label").entityList(String.class).containsExactly("Low", "High");
        response.path("waiting").entity(Integer.class).isEqualTo(1);
        assertThat(response.returnResponse().getExtensions())
                .isEqualTo(
                        Map.of(
                                "espalier",
                                Map.of("statements", Map.of("bound", 2, "executed", 2))));
    }

    @Test
    void everyControllerIsThere() {
        graphQl.document("{ visitors { today } }")
                .execute()
                .path("visitors.today")
                .entity(Integer.class)
                .isEqualTo(3);
    }
}
