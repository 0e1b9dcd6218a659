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
    private final Shapes<ObjectShape> shapes = new Shapes<>(ShapeReader::read);

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
                            .flatMap(shape -> Island.find(shape, null, operation, context));
            if (data.isPresent()) {
                return CompletableFuture.completedFuture(
                        ExecutionResultImpl.newExecutionResult().data(data.get()).build());
            }
        }
        operation.loaders().register(context.getDataLoaderRegistry());
        return fields.execute(context, parameters).thenApply(ErrorOrder::sorted);
    }
}
