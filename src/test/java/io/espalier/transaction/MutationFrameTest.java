package io.espalier.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import io.espalier.cases.CommunityApplication;
import io.espalier.testing.Answer;
import io.espalier.testing.TestApplication;
import io.espalier.testing.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A mutation's transaction begins with the statement that tells who writes. */
class MutationFrameTest {

    private static final String ANNOUNCEMENT =
            "select set_config('statement_timeout', ?, true), set_config('espalier.caller', ?, true), set_config('espalier.operation', ?, true), set_config('espalier.request', ?, true)";

    @SuppressWarnings("NullAway.Init")
    private static TestDatabase database;

    @SuppressWarnings("NullAway.Init")
    private static TestApplication application;

    @BeforeAll
    static void start() {
        database = TestDatabase.migrated();
        application = TestApplication.start(CommunityApplication.class, database);
    }

    @AfterAll
    static void stop() {
        application.close();
        database.close();
    }

    /** The second fails, so that both do; were there no transaction, the first would stay. */
    @ParameterizedTest
    @ValueSource(strings = {"READ_COMMITTED", "SERIALIZABLE"})
    void beginsAndIsOne(String isolation) {
        Answer answer =
                application.execute(
                        """
                        mutation @transaction(isolation: %s) {
                          a: createCategory(input: {name: "same"}) { userErrors { code } }
                          b: createCategory(input: {name: "same"}) { userErrors { code } }
                        }
                        """
                                .formatted(isolation));

        assertThat(answer.dataTree().toString())
                .isEqualTo(
                        "{\"a\":{\"userErrors\":[{\"code\":\"ROLLED_BACK\"}]},\"b\":{\"userErrors\":[{\"code\":\"UNIQUE_VIOLATION\"}]}}");
        assertThat(answer.recording().frame()).isEqualTo(List.of("begin;", ANNOUNCEMENT));
        assertThat(application.execute("{ categories { totalCount } }").dataTree().toString())
                .isEqualTo("{\"categories\":{\"totalCount\":0}}");
    }
}
