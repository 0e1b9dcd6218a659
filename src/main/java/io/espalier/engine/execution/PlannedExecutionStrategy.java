package io.espalier.engine.execution;

import graphql.ExecutionResult;
import graphql.ExecutionResultImpl;
import graphql.GraphQLError;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.ExecutionContext;
import graphql.execution.ExecutionStrategy;
import graphql.execution.ExecutionStrategyParameters;
import graphql.execution.OneOfNullValueException;
import io.espalier.engine.error.EngineException;
import io.espalier.engine.fetch.Loaders;
import io.espalier.engine.fetch.OperationTransaction;
import io.espalier.engine.fetch.SqlFailure;
import io.espalier.engine.fetch.Statements;
import io.espalier.engine.guard.Admission;
import io.espalier.engine.guard.Deadline;
import io.espalier.engine.limit.Limits;
import io.espalier.engine.plan.Plan;
import io.espalier.engine.plan.Planner;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

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
    private final Admission admission;
    private final Transactions transactions;
    private final Limits limits;

    /** Opens the transaction that an operation runs in. */
    @FunctionalInterface
    public interface Transactions {
        OperationTransaction open(Plan plan, TransactionOptions options, Deadline deadline);
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
            Admission admission,
            Transactions transactions,
            Limits limits) {
        super(handler);
        this.fields = fields;
        this.planner = planner;
        this.admission = admission;
        this.transactions = transactions;
        this.limits = limits;
    }

    @Override
    public CompletableFuture<ExecutionResult> execute(
            ExecutionContext context, ExecutionStrategyParameters parameters) {
        try {
            TransactionOptions options =
                    TransactionOptions.read(context, limits.operation().deadline());
            Deadline deadline = Deadline.in(options.timeout());
            Plan plan = planner.plan(context.getNormalizedQueryTree().get());
            if (!plan.usesDatabase()) {
                return CompletableFuture.completedFuture(
                        run(plan, options, deadline, cancel -> {}, context, parameters));
            }
            String document = context.getExecutionInput().getQuery();
            try (Admission.Admitted admitted =
                    admission.admit(document, plan.size().values(), deadline)) {
                return CompletableFuture.completedFuture(
                        run(plan, options, deadline, admitted::onDeadline, context, parameters));
            }
        } catch (EngineException exception) {
            return CompletableFuture.completedFuture(refusal(EngineErrors.of(exception)));
        } catch (OneOfNullValueException exception) {
            // Validation lets a null pass inside an input of which one field must be given.
            return CompletableFuture.completedFuture(refusal(exception));
        }
    }

    /**
     * Runs the operation, and runs it anew where others were in its way and nothing but the
     * database has been touched.
     */
    private ExecutionResult run(
            Plan plan,
            TransactionOptions options,
            Deadline deadline,
            Consumer<Runnable> atDeadline,
            ExecutionContext context,
            ExecutionStrategyParameters parameters) {
        Attempts attempts = new Attempts(plan.writesAlone(), deadline);
        while (true) {
            OperationTransaction transaction = transactions.open(plan, options, deadline);
            Statements statements =
                    new Statements(transaction, plan.bound(), limits.keepsBatchesWhole(), deadline);
            transaction.onOtherStatement(statements::count);
            atDeadline.accept(statements::cancel);
            PlannedOperation operation =
                    new PlannedOperation(
                            plan, statements, transaction, limits.operation(), attempts);
            operation.putInto(context.getGraphQLContext());
            Loaders.register(plan, statements, context.getDataLoaderRegistry(), limits);
            try {
                ExecutionResult result =
                        operation.await(attempts.execute(fields, context, parameters));
                if (!attempts.another(statements.failure())) {
                    return end(transaction, statements, result, deadline);
                }
            } finally {
                transaction.rollback();
            }
            attempts.pause();
        }
    }

    /** A failed statement leaves no partial data: the answer is its error alone. */
    private static ExecutionResult end(
            OperationTransaction transaction,
            Statements statements,
            ExecutionResult result,
            Deadline deadline) {
        if (deadline.hasPassed() && !result.getErrors().isEmpty()) {
            // Hand-written code learns of it by an exception of its own.
            statements.fail(SqlFailure.timeout(deadline));
        }
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
                            SqlFailure.of(
                                    exception, "The transaction could not be ended.", deadline)));
        }
    }

    private static ExecutionResult refusal(GraphQLError error) {
        return ExecutionResultImpl.newExecutionResult().addError(error).build();
    }
}
