package io.espalier.engine.execution;

import graphql.ExecutionResult;
import graphql.ExecutionResultImpl;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.ExecutionContext;
import graphql.execution.ExecutionStrategy;
import graphql.execution.ExecutionStrategyParameters;
import graphql.execution.OneOfNullValueException;
import io.espalier.engine.error.EngineException;
import io.espalier.engine.explain.ExplainMode;
import io.espalier.engine.explain.Explainer;
import io.espalier.engine.explain.Explanation;
import io.espalier.engine.guard.Admission;
import io.espalier.engine.guard.Deadline;
import io.espalier.engine.idempotency.KeptAnswers;
import io.espalier.engine.limit.Limits;
import io.espalier.engine.plan.Plan;
import io.espalier.engine.prepared.PreparedOperation;
import io.espalier.engine.prepared.PreparedOperations;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Plans an operation, waits for its turn, and lets another strategy walk its fields: in one
 * transaction, or each field of a mutation in its own, if the operation asks for that.
 *
 * <p>Everything happens on the caller's thread, which waits for what hand-written fields do
 * elsewhere: a transaction belongs to a thread.
 */
public final class PlannedExecutionStrategy extends ExecutionStrategy {

    private final PreparedOperations operations;
    private final Admission admission;
    private final TransactionRunner runner;
    private final Explainer explainer;
    private final Limits limits;

    /**
     * @param fields walks the fields of the root: side by side for a query, one after the other for
     *     a mutation
     * @param handler of the fields below the root, which graphql-java asks this strategy to walk
     * @param answers where the answers to requests with a key are; null if there is no place, or no
     *     need
     * @param explainer tells what an operation ran, where its context asks for that by an {@link
     *     ExplainMode}
     */
    public PlannedExecutionStrategy(
            ExecutionStrategy fields,
            DataFetcherExceptionHandler handler,
            PreparedOperations operations,
            Admission admission,
            Transactions transactions,
            @Nullable KeptAnswers answers,
            Explainer explainer,
            Limits limits) {
        super(handler);
        this.operations = operations;
        this.admission = admission;
        this.runner = new TransactionRunner(fields, transactions, answers, limits);
        this.explainer = explainer;
        this.limits = limits;
    }

    @Override
    public CompletableFuture<ExecutionResult> execute(
            ExecutionContext context, ExecutionStrategyParameters parameters) {
        try {
            return CompletableFuture.completedFuture(run(context, parameters));
        } catch (EngineException exception) {
            return CompletableFuture.completedFuture(TransactionRunner.refusal(exception));
        } catch (OneOfNullValueException exception) {
            // Validation lets a null pass inside an input of which one field must be given.
            return CompletableFuture.completedFuture(
                    ExecutionResultImpl.newExecutionResult().addError(exception).build());
        }
    }

    private ExecutionResult run(ExecutionContext context, ExecutionStrategyParameters parameters) {
        TransactionOptions options =
                TransactionOptions.read(context, limits.operation().deadline());
        Deadline deadline = Deadline.in(options.timeout());
        PreparedOperation operation = operations.prepare(context);
        Plan plan = operation.plan();
        if (!plan.usesDatabase()) {
            return run(operation, context, parameters, options, deadline, cancel -> {});
        }
        String document = context.getExecutionInput().getQuery();
        if (modeOf(context) == ExplainMode.PLANS) {
            // Who only reads the same document is not held for slow.
            document += " # plans";
        }
        try (Admission.Admitted admitted =
                admission.admit(document, plan.size().values(), deadline)) {
            return run(operation, context, parameters, options, deadline, admitted::onDeadline);
        }
    }

    private ExecutionResult run(
            PreparedOperation prepared,
            ExecutionContext context,
            ExecutionStrategyParameters parameters,
            TransactionOptions options,
            Deadline deadline,
            Consumer<Runnable> atDeadline) {
        StatementTotals totals = new StatementTotals();
        totals.putInto(context.getGraphQLContext());
        ExplainMode mode = modeOf(context);
        TransactionRunner.Terms terms =
                new TransactionRunner.Terms(
                        options,
                        OperationOrigin.of(context),
                        deadline,
                        atDeadline,
                        totals,
                        mode != ExplainMode.OFF);
        ExecutionResult result =
                switch (options.mode()) {
                    case ALL ->
                            runner.run(
                                    new TransactionRunner.Part("", prepared, context, parameters),
                                    terms);
                    case EACH ->
                            new FieldTransactions(operations, runner, terms)
                                    .run(context, parameters);
                };
        if (mode != ExplainMode.OFF) {
            String operation = context.getOperationDefinition().getOperation().name();
            context.getGraphQLContext()
                    .put(
                            Explanation.class,
                            explainer.explain(
                                    totals.parts(),
                                    new Explainer.Terms(mode, operation, deadline, atDeadline)));
        }
        return result;
    }

    private static ExplainMode modeOf(ExecutionContext context) {
        return context.getGraphQLContext().getOrDefault(ExplainMode.class, ExplainMode.OFF);
    }
}
