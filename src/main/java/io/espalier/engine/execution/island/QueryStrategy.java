package io.espalier.engine.execution.island;

import graphql.ExecutionResult;
import graphql.ExecutionResultImpl;
import graphql.execution.ExecutionContext;
import graphql.execution.ExecutionStrategy;
import graphql.execution.ExecutionStrategyParameters;
import graphql.execution.NonNullableFieldWasNullException;
import io.espalier.engine.execution.PlannedOperation;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Answers a query as an island where it is one, and lets graphql-java walk its fields everywhere
 * else: the answer is the same, its errors in the order of their paths.
 */
public final class QueryStrategy extends ExecutionStrategy {

    private final ExecutionStrategy fields;
    private final boolean islands;
    private final Shapes shapes = new Shapes();

    /**
     * @param fields walks the fields of what is no island
     * @param islands whether there are any
     */
    public QueryStrategy(ExecutionStrategy fields, boolean islands) {
        this.fields = fields;
        this.islands = islands;
    }

    @Override
    public CompletableFuture<ExecutionResult> execute(
            ExecutionContext context, ExecutionStrategyParameters parameters)
            throws NonNullableFieldWasNullException {
        PlannedOperation operation =
                PlannedOperation.find(context.getGraphQLContext()).orElseThrow();
        if (islands && operation.plan().handWritten().isEmpty()) {
            Optional<AnswerObject> data =
                    shapes.find(context, operation.prepared().reads())
                            .flatMap(shape -> answer(shape, context, operation));
            if (data.isPresent()) {
                return CompletableFuture.completedFuture(
                        ExecutionResultImpl.newExecutionResult().data(data.get()).build());
            }
        }
        operation.loaders().register(context.getDataLoaderRegistry());
        return fields.execute(context, parameters).thenApply(ErrorOrder::sorted);
    }

    /** The data; empty if the answer needs an error, which graphql-java then meets too. */
    private static Optional<AnswerObject> answer(
            ObjectShape shape, ExecutionContext context, PlannedOperation operation) {
        try {
            return Optional.of(Island.answer(shape, operation, context));
        } catch (RuntimeException unable) {
            if (operation.statements().failure().isPresent()) {
                throw unable;
            }
            operation.forgetAnswered();
            return Optional.empty();
        }
    }
}
