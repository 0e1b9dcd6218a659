package io.espalier.engine.slice;

import static org.assertj.core.api.Assertions.assertThat;

import io.espalier.testing.CapturedLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.graphql.test.autoconfigure.GraphQlTest;
import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.test.context.bean.override.convention.TestBean;

/** One controller, the whole schema, and no database. */
@GraphQlTest(controllers = DeskController.class, properties = DeskApplication.SDL)
class GraphQlTestSliceTest {

    private final GraphQlTester graphQl;

    @TestBean
    @SuppressWarnings({"NullAway.Init", "unused"}) // Spring's alone
    private WaitingRoom room;

    GraphQlTestSliceTest(@Autowired GraphQlTester graphQl) {
        this.graphQl = graphQl;
    }

    static WaitingRoom room() {
        return new WaitingRoom() {
            @Override
            int waitingAt(int desk) {
                return 40 + desk;
            }
        };
    }

    @Test
    void aQueryAsksTheControllerWithItsServiceReplaced() {
        graphQl.document("{ waiting(desk: 2) }")
                .execute()
                .path("waiting")
                .entity(Integer.class)
                .isEqualTo(42);
    }

    @Test
    void aMutationRunsInATransactionThatNeedsNoConnection() {
        graphQl.document("mutation { callNext(desk: 1) }")
                .execute()
                .path("callNext")
                .entity(String.class)
                .isEqualTo("the next");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{ visitors { today } }", "mutation { close }"})
    void aFieldOfAnotherControllerIsNull(String document) {
        graphQl.document(document)
                .execute()
                .path(document.contains("close") ? "close" : "visitors")
                .valueIsNull();
    }

    @Test
    void aFieldOfTheEngineSaysThatThereIsNoDatabase() {
        try (CapturedLog log = CapturedLog.of("io.espalier.engine.execution.EngineErrors")) {
            graphQl.document("{ shelves { label } }")
                    .execute()
                    .errors()
                    .satisfy(errors ->
                            assertThat(errors)
                                    .singleElement()
                                    .satisfies(error ->
                                            assertThat(error.getExtensions())
                                                    .containsEntry("code", "INTERNAL")));

            assertThat(log.events())
                    .isNotEmpty()
                    .allSatisfy(event ->
                            assertThat(event)
                                    .contains(
                                            "There is no database here, so no statement can run."));
        }
    }

    @Test
    void theSchemaIsWhole() {
        graphQl.document("{ __type(name: \"Shelf\") { fields { name args { name } } } }")
                .execute()
                .path("__type.fields[?(@.name == 'books')].args[*].name")
                .entityList(String.class)
                .containsExactly("limit", "offset", "where", "orderBy");
    }
}
