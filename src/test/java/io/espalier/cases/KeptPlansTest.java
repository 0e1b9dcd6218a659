package io.espalier.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import graphql.GraphQLContext;
import io.espalier.engine.execution.PlannedOperation;
import io.espalier.engine.plan.Read;
import io.espalier.testing.Answer;
import io.espalier.testing.StatementHook;
import io.espalier.testing.TestApplication;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.support.DefaultExecutionGraphQlRequest;

/**
 * Golden cases whose document was sent before, with other variables: the plan that was kept then
 * answers as one that is made anew.
 */
@ExtendWith(CommunityExtension.class)
class KeptPlansTest {

    /** Errors have no plan, and introspection no statement. */
    @Test
    void allButErrorsAreServedByAKeptPlan(Communities communities) {
        TestApplication application = communities.fixture();
        List<String> anew =
                CaseFolders.all().stream()
                        .filter(golden -> GoldenCase.run(golden, application).errors().isEmpty())
                        .filter(golden -> !isKept(golden, application))
                        .map(Case::name)
                        .toList();

        assertThat(anew).isEmpty();
    }

    @SuppressWarnings("ReferenceEquality") // the same reads, not others like them
    private static boolean isKept(Case golden, TestApplication application) {
        List<Read> first = plannedFor(golden, application).plan().reads();
        List<Read> second = plannedFor(golden, application).plan().reads();
        return first == second;
    }

    private static PlannedOperation plannedFor(Case golden, TestApplication application) {
        GraphQLContext context =
                Objects.requireNonNull(
                                application
                                        .bean(ExecutionGraphQlService.class)
                                        .execute(
                                                new DefaultExecutionGraphQlRequest(
                                                        golden.query(),
                                                        golden.operation(),
                                                        new HashMap<>(golden.variables()),
                                                        null,
                                                        "test",
                                                        Locale.ENGLISH))
                                        .block())
                        .getExecutionInput()
                        .getGraphQLContext();
        return PlannedOperation.find(context).orElseThrow();
    }

    @TestFactory
    Stream<DynamicContainer> cases(Communities communities) {
        return CaseFolders.all().stream()
                .map(golden -> dynamicContainer(golden.name(), testsOf(golden, communities)));
    }

    private static List<DynamicTest> testsOf(Case golden, Communities communities) {
        return List.of(
                dynamicTest(
                        "answers the same after other variables",
                        () ->
                                compare(
                                        new VariableDocument(
                                                golden.query() + "# kept", golden.variables()),
                                        golden,
                                        communities)),
                dynamicTest(
                        "answers the same with variables for its literals",
                        () ->
                                hoisted(golden, communities)
                                        .ifPresent(document ->
                                                compare(document, golden, communities))));
    }

    private static Optional<VariableDocument> hoisted(Case golden, Communities communities) {
        return VariableDocument.of(
                golden, communities.fixture().bean(GraphQlSource.class).schema());
    }

    /** So that the cases above say something. */
    @Test
    void mostCasesHaveVariablesThen(Communities communities) {
        assertThat(
                        CaseFolders.all().stream()
                                .flatMap(golden -> hoisted(golden, communities).stream())
                                .filter(document -> document.query().contains("$hoisted")))
                .hasSizeGreaterThan(150);
    }

    private static void compare(VariableDocument document, Case golden, Communities communities) {
        Answer expected =
                run(document.query(), document.variables(), golden, communities.withoutIslands());
        TestApplication kept = communities.fixture();
        run(document.query(), OtherVariables.of(document.variables()), golden, kept);
        for (int time = 0; time < 2; time++) {
            Answer actual = run(document.query(), document.variables(), golden, kept);
            assertThat(actual.json()).isEqualTo(expected.json());
            assertThat(actual.recording().statements())
                    .containsExactlyInAnyOrderElementsOf(expected.recording().statements());
        }
    }

    private static Answer run(
            String query, Map<String, Object> variables, Case golden, TestApplication application) {
        return application.execute(query, variables, golden.operation(), StatementHook.NONE);
    }
}
