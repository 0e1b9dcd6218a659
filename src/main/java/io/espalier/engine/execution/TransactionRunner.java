package io.espalier.engine.execution;

import graphql.ExecutionResult;
import graphql.ExecutionResultImpl;
import graphql.execution.ExecutionContext;
import graphql.execution.ExecutionStrategy;
import graphql.execution.ExecutionStrategyParameters;
import graphql.language.OperationDefinition.Operation;
import io.espalier.engine.error.EngineException;
import io.espalier.engine.error.ErrorCode;
import io.espalier.engine.fetch.OperationTransaction;
import io.espalier.engine.fetch.SqlFailure;
import io.espalier.engine.fetch.Statements;
import io.espalier.engine.guard.Deadline;
import io.espalier.engine.idempotency.IdempotencyKey;
import io.espalier.engine.idempotency.KeptAnswer;
import io.espalier.engine.idempotency.KeptAnswers;
import io.espalier.engine.idempotency.KeyedTransaction;
import io.espalier.engine.limit.Limits;
import io.espalier.engine.plan.Plan;
import io.espalier.engine.prepared.PreparedOperation;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Lets fields be walked in a transaction: opens it, ends it before the answer leaves, and begins
 * anew where others were in the way and nothing but the database has been touched. Thread-safe.
 */
final class TransactionRunner {

    private static final String NOT_ENDED = "The transaction could not be ended.";

    private final ExecutionStrategy fields;
    private final Transactions transactions;
    private final @Nullable KeptAnswers answers;
    private final Limits limits;

    /**
     * @param answers where the answers to requests with a key are; null if there is no place
     */
    TransactionRunner(
            ExecutionStrategy fields,
            Transactions transactions,
            @Nullable KeptAnswers answers,
            Limits limits) {
        this.fields = fields;
        this.transactions = transactions;
        this.answers = answers;
        this.limits = limits;
    }

    /**
     * What is one transaction.
     *
     * @param name its one field; empty for all of the operation
     */
    record Part(
            String name,
            PreparedOperation prepared,
            ExecutionContext context,
            ExecutionStrategyParameters parameters) {

        Plan plan() {
            return prepared.plan();
        }

        /** Whether nothing notices that it runs again. */
        boolean onlyReads() {
            return plan().handWritten().isEmpty()
                    && context.getOperationDefinition().getOperation() == Operation.QUERY;
        }
    }

    /**
     * What holds for all transactions of an operation.
     *
     * @param atDeadline is told how to end what runs
     * @param remembers whether to remember each statement
     */
    record Terms(
            TransactionOptions options,
            OperationOrigin origin,
            Deadline deadline,
            Consumer<Runnable> atDeadline,
            StatementTotals totals,
            boolean remembers) {}

    /**
     * The result of a part. A failed statement leaves no partial data: the result is its error
     * alone.
     *
     * @throws EngineException if no transaction could be opened
     */
    ExecutionResult run(Part part, Terms terms) {
        Attempts attempts =
                new Attempts(part.plan().writesAlone(), part.onlyReads(), terms.deadline());
        while (true) {
            OperationTransaction transaction =
                    transactions.open(
                            part.plan(), terms.options(), terms.origin(), terms.deadline());
            Statements statements = statements(part, terms, transaction);
            try {
                ExecutionResult result = attempt(part, terms, transaction, statements, attempts);
                if (statements.failure().filter(SqlFailure::isLostConnection).isPresent()) {
                    transaction.connectionLost();
                }
                if (!attempts.another(statements.failure())) {
                    return end(transaction, statements, result, terms.deadline());
                }
            } finally {
                transaction.rollback();
            }
            attempts.pause();
        }
    }

    private Statements statements(Part part, Terms terms, OperationTransaction transaction) {
        int others = key(terms).isPresent() ? KeptAnswers.STATEMENTS : 0;
        Statements statements =
                new Statements(
                        transaction,
                        part.plan().bound() + others,
                        limits.keepsBatchesWhole(),
                        terms.deadline(),
                        terms.remembers());
        transaction.onOtherStatement(statements::count);
        terms.atDeadline().accept(statements::cancel);
        terms.totals().begin(part.name(), part.plan(), statements);
        return statements;
    }

    private ExecutionResult attempt(
            Part part,
            Terms terms,
            OperationTransaction transaction,
            Statements statements,
            Attempts attempts) {
        try {
            Optional<KeyedTransaction> keyed =
                    key(terms).map(key -> requireAnswers().in(statements, key, part.name()));
            Optional<KeptAnswer> kept = keyed.flatMap(KeyedTransaction::claim);
            if (kept.isPresent()) {
                terms.totals().repeat(part.name(), kept.get());
                return ExecutionResult.fromSpecification(kept.get().result());
            }
            PlannedOperation operation =
                    new PlannedOperation(
                            part.prepared(),
                            statements,
                            part.prepared().loaders(statements, limits),
                            transaction,
                            keyed.orElse(null),
                            limits.operation(),
                            attempts);
            operation.putInto(part.context().getGraphQLContext());
            return operation.await(attempts.execute(fields, part.context(), part.parameters()));
        } catch (EngineException exception) {
            // Between two fields or at the end of the transaction: as if a statement had failed.
            return refusal(statements.fail(exception));
        }
    }

    private static Optional<IdempotencyKey> key(Terms terms) {
        return terms.origin().givenKey();
    }

    private KeptAnswers requireAnswers() {
        if (answers == null) {
            throw new EngineException(
                    ErrorCode.BAD_REQUEST,
                    "This server keeps no answers; send the request without 'Idempotency-Key'.");
        }
        return answers;
    }

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
            return refusal(failure.get());
        }
        try {
            transaction.commit();
            return result;
        } catch (SQLException exception) {
            return refusal(SqlFailure.of(exception, NOT_ENDED, deadline));
        }
    }

    static ExecutionResult refusal(EngineException exception) {
        return ExecutionResultImpl.newExecutionResult()
                .addError(EngineErrors.of(exception))
                .build();
    }
}
