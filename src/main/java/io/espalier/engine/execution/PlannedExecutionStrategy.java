package io.espalier.engine.execution;

import graphql.ExecutionResult;
import graphql.ExecutionResultImpl;
import graphql.GraphQLError;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.ExecutionContext;
import graphql.execution.ExecutionStrategy;
import graphql.execution.ExecutionStrategyParameters;
import io.espalier.engine.error.EngineException;
import io.espalier.engine.error.ErrorCode;
import io.espalier.engine.fetch.Loaders;
import io.espalier.engine.fetch.OperationTransaction;
import io.espalier.engine.fetch.Statements;
import io.espalier.engine.limit.Limits;
import io.espalier.engine.plan.Plan;
import io.espalier.engine.plan.Planner;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Plans an operation, opens its transaction, lets another strategy walk its fields, and ends the
 * transaction before the answer leaves.
 *
 * <p>Everything happens on the caller's thread, which waits for what hand-written fields do
 * elsewhere: a transaction belongs to a thread.
 */
public final class PlannedExecutionStrategy extends ExecutionStrategy {

    private final ExecutionStrategy fields;
    private final Planner planner;
    private final Transactions transactions;
    private final Limits limits;

    /** Opens the transaction that an operation runs in. */
    @FunctionalInterface
    public interface Transactions {
        OperationTransaction open(Plan plan);
    }

    /**
     * @param fields walks the fields of the root: side by side for a query, one after the other for
     *     a mutation
     * @param handler of the fields below the root, which graphql-java asks this strategy to walk
     */
    public PlannedExecutionStrategy(
            ExecutionStrategy fields,
            DataFetcherExceptionHandler handler,
            Planner planner,
            Transactions transactions,
            Limits limits) {
        super(handler);
        this.limits = limits;
        this.fields = fields;
        this.planner = planner;
        this.transactions = transactions;
    }

    @Override
    public CompletableFuture<ExecutionResult> execute(
            ExecutionContext context, ExecutionStrategyParameters parameters) {
        Plan plan;
        try {
            plan = planner.plan(context.getNormalizedQueryTree().get());
        } catch (EngineException exception) {
            return CompletableFuture.completedFuture(refusal(EngineErrors.of(exception)));
        }
        OperationTransaction transaction = transactions.open(plan);
        Statements statements =
                new Statements(transaction, plan.bound(), limits.keepsBatchesWhole());
        transaction.onOtherStatement(statements::count);
        new PlannedOperation(plan, statements).putInto(context.getGraphQLContext());
        Loaders.register(plan, statements, context.getDataLoaderRegistry(), limits);
        try {
            ExecutionResult result = fields.execute(context, parameters).join();
            return CompletableFuture.completedFuture(end(transaction, statements, result));
        } finally {
            transaction.rollback();
        }
    }

    /** A failed statement leaves no partial data: the answer is its error alone. */
    private static ExecutionResult end(
            OperationTransaction transaction, Statements statements, ExecutionResult result) {
        Optional<EngineException> failure = statements.failure();
        if (failure.isPresent()) {
            return refusal(EngineErrors.of(failure.get()));
        }
        try {
            transaction.commit();
            return result;
        } catch (SQLException exception) {
            return refusal(
                    EngineErrors.of(
                            new EngineException(
                                    ErrorCode.INTERNAL,
                                    "The transaction could not be ended.",
                                    exception)));
        }
    }

    private static ExecutionResult refusal(GraphQLError error) {
        return ExecutionResultImpl.newExecutionResult().addError(error).build();
    }
}
