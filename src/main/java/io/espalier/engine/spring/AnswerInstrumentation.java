package io.espalier.engine.spring;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQLContext;
import graphql.GraphQLError;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.dataloader.DataLoaderDispatchingContextKeys;
import graphql.execution.instrumentation.dataloader.EmptyDataLoaderRegistryInstance;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import io.espalier.engine.execution.StatementTotals;
import io.espalier.engine.explain.Explanation;
import io.espalier.engine.fetch.TierRegistry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * What every operation gets before it runs, and every answer before it leaves: loaders, error
 * codes, the count of statements and, where the request asked for it, what ran.
 */
final class AnswerInstrumentation extends SimplePerformantInstrumentation {

    private final boolean tellsStatements;

    AnswerInstrumentation(boolean tellsStatements) {
        this.tellsStatements = tellsStatements;
    }

    /**
     * Every operation has a registry of its own, dispatched once nothing else can go on: so each
     * loader is asked once a tier.
     */
    @Override
    public ExecutionInput instrumentExecutionInput(
            ExecutionInput input,
            InstrumentationExecutionParameters parameters,
            @Nullable InstrumentationState state) {
        input.getGraphQLContext()
                .put(
                        DataLoaderDispatchingContextKeys.ENABLE_DATA_LOADER_EXHAUSTED_DISPATCHING,
                        true);
        if (!hasNoRegistry(input)) {
            return input;
        }
        return input.transform(builder -> builder.dataLoaderRegistry(new TierRegistry()));
    }

    /** Compared by identity, as graphql-java does: one instance stands for "none". */
    @SuppressWarnings("ReferenceEquality")
    private static boolean hasNoRegistry(ExecutionInput input) {
        return input.getDataLoaderRegistry()
                == EmptyDataLoaderRegistryInstance.EMPTY_DATALOADER_REGISTRY;
    }

    @Override
    public CompletableFuture<ExecutionResult> instrumentExecutionResult(
            ExecutionResult result,
            InstrumentationExecutionParameters parameters,
            @Nullable InstrumentationState state) {
        List<GraphQLError> errors = result.getErrors();
        Map<String, Object> told = told(parameters.getGraphQLContext());
        ExecutionResult complete =
                result.transform(builder -> {
                    if (!errors.isEmpty()) {
                        builder.errors(ErrorCodes.complete(errors));
                    }
                    if (!told.isEmpty()) {
                        builder.extensions(extensions(result, told));
                    }
                });
        return CompletableFuture.completedFuture(complete);
    }

    /** What the engine says of the operation. */
    private Map<String, Object> told(GraphQLContext context) {
        Map<String, Object> told = new LinkedHashMap<>();
        if (tellsStatements) {
            told.put("statements", statements(StatementTotals.find(context)));
        }
        Explanation explanation = context.get(Explanation.class);
        if (explanation != null) {
            told.put("explain", explanation.toMap());
        }
        return told;
    }

    private static Map<String, Object> statements(Optional<StatementTotals> totals) {
        Map<String, Object> statements = new LinkedHashMap<>();
        statements.put("bound", totals.map(StatementTotals::bound).orElse(0));
        statements.put("executed", totals.map(StatementTotals::toldExecuted).orElse(0));
        return statements;
    }

    private static Map<Object, Object> extensions(
            ExecutionResult result, Map<String, Object> told) {
        Map<Object, Object> extensions = new LinkedHashMap<>();
        Map<Object, Object> others = result.getExtensions();
        if (others != null) {
            extensions.putAll(others);
        }
        extensions.put("espalier", told);
        return extensions;
    }
}
