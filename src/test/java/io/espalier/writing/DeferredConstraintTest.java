package io.espalier.writing;

import static org.assertj.core.api.Assertions.assertThat;

import io.espalier.cases.CommunityApplication;
import io.espalier.testing.Answer;
import io.espalier.testing.TestApplication;
import io.espalier.testing.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** A constraint that PostgreSQL looks at when the transaction ends is told as any other. */
class DeferredConstraintTest {

    private static final String CREATE =
            "%s: createCategory(input: {name: \"%s\"}) { category { name } userErrors { code path } } ";

    @SuppressWarnings("NullAway.Init")
    private static TestDatabase database;

    @SuppressWarnings("NullAway.Init")
    private static TestApplication application;

    @BeforeAll
    static void start() {
        database = CaseRows.load();
        new JdbcTemplate(database.dataSource())
                .execute(
                        """
                        alter table categories drop constraint categories_name_key;
                        alter table categories add constraint categories_name_key unique (name) deferrable initially deferred
                        """);
        application = TestApplication.start(CommunityApplication.class, database);
    }

    @AfterAll
    static void stop() {
        application.close();
        database.close();
    }

    @Test
    void theMistakeIsThatOfTheLastField() {
        Answer answer =
                application.execute(
                        "mutation { "
                                + CREATE.formatted("one", "stout")
                                + CREATE.formatted("two", "beer")
                                + "}");

        assertThat(answer.errors()).isEmpty();
        assertThat(answer.response().get("data"))
                .hasToString(
                        "{one={category=null, userErrors=[{code=ROLLED_BACK, path=[input]}]},"
                                + " two={category=null, userErrors=[{code=UNIQUE_VIOLATION, path=[input, name]}]}}");
        assertThat(
                        new JdbcTemplate(database.dataSource())
                                .queryForObject(
                                        "select count(*) from categories where name = 'stout'",
                                        Integer.class))
                .isZero();
    }
}
