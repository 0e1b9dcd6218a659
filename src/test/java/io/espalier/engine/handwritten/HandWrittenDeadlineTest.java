package io.espalier.engine.handwritten;

import static org.assertj.core.api.Assertions.assertThat;

import io.espalier.testing.Answer;
import io.espalier.testing.TestApplication;
import io.espalier.testing.TestDatabase;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An operation ends at its deadline, also where hand-written code waits. */
class HandWrittenDeadlineTest {

    private static TestDatabase database;
    private static TestApplication application;

    @BeforeAll
    static void start() {
        database = TestDatabase.migrated();
        application =
                TestApplication.start(
                        HandWrittenApplication.class,
                        database,
                        "spring.graphql.schema.locations=classpath*:graphql-schema/**/,classpath:handwritten/",
                        "espalier.limit.deadline=1s");
    }

    @AfterAll
    static void stop() {
        application.close();
        database.close();
    }

    /** The pool has one connection: that of the operation before. */
    @ParameterizedTest
    @ValueSource(strings = {"jpa", "jdbc", "future"})
    void endsWhatItWaitsFor(String how) {
        Answer answer =
                application.execute(
                        "query W($how: String!) { linger(how: $how) }", Map.of("how", how));

        assertThat(answer.dataAndErrors())
                .isEqualTo(
                        """
                        {
                          "errors" : [
                            {
                              "message" : "The operation took longer than 1000 ms, the most it may; ask for less.",
                              "extensions" : {
                                "code" : "TIMEOUT"
                              }
                            }
                          ]
                        }
                        """);
        assertThat(application.execute("{ users { totalCount } }").dataAndErrors())
                .contains("\"totalCount\" : 0");
    }
}
