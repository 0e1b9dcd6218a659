package io.espalier.engine.execution;

import graphql.ExecutionResult;
import graphql.GraphQLContext;
import graphql.schema.DataFetchingEnvironment;
import io.espalier.engine.error.EngineException;
import io.espalier.engine.error.ErrorCode;
import io.espalier.engine.fetch.Loaders;
import io.espalier.engine.fetch.OperationTransaction;
import io.espalier.engine.fetch.SqlFailure;
import io.espalier.engine.fetch.Statements;
import io.espalier.engine.guard.Deadline;
import io.espalier.engine.idempotency.KeyedTransaction;
import io.espalier.engine.limit.OperationLimits;
import io.espalier.engine.plan.FieldPlan;
import io.espalier.engine.plan.Plan;
import io.espalier.engine.prepared.PreparedOperation;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** An operation while it runs. Found in the operation's context. */
public final class PlannedOperation {

    private final PreparedOperation prepared;
    private final Statements statements;
    private final Loaders loaders;
    private final OperationLimits limits;
    private final OperationTransaction transaction;
    private final @Nullable KeyedTransaction keyed;
    private final Attempts attempts;
    private final Deadline deadline;
    private final AtomicLong unforeseen = new AtomicLong();

    /**
     * @param keyed what the transaction does for its request; null if that has no key
     */
    PlannedOperation(
            PreparedOperation prepared,
            Statements statements,
            Loaders loaders,
            OperationTransaction transaction,
            @Nullable KeyedTransaction keyed,
            OperationLimits limits,
            Attempts attempts) {
        this.transaction = transaction;
        this.keyed = keyed;
        this.attempts = attempts;
        this.deadline = attempts.deadline();
        this.prepared = prepared;
        this.statements = statements;
        this.loaders = loaders;
        this.limits = limits;
    }

    public Plan plan() {
        return prepared.plan();
    }

    public PreparedOperation prepared() {
        return prepared;
    }

    public Statements statements() {
        return statements;
    }

    /** What reads for it; who lets graphql-java walk its fields registers them first. */
    public Loaders loaders() {
        return loaders;
    }

    /** Whether the operation may be run once more, if others are in its way. */
    public boolean mayRunAgain() {
        return attempts.areLeft();
    }

    /** Whether it may take on trust what another attempt would look for. */
    public boolean mayTrust() {
        return attempts.mayTrust();
    }

    /** Ends this attempt, so that another one follows that takes nothing on trust. */
    public EngineException doubt() {
        attempts.doubt();
        return statements.fail(
                new EngineException(ErrorCode.RETRY, "What was taken on trust is looked for."));
    }

    /**
     * Waits for a value: hand-written fields may answer from threads of their own, late or never.
     */
    public <T> T await(CompletableFuture<T> result) {
        try {
            return result.get(deadline.remaining().toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException late) {
            throw SqlFailure.timeout(deadline);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new EngineException(
                    ErrorCode.UNAVAILABLE, "The server is stopping; try again.", interrupted);
        } catch (ExecutionException failed) {
            throw new CompletionException(failed.getCause());
        }
    }

    /**
     * Ends the transaction well, with its answer where that is kept; whoever ends it again does
     * nothing.
     */
    public void commit(ExecutionResult answer) {
        if (keyed != null) {
            keyed.keep(answer.toSpecification());
        }
        try {
            transaction.commit();
        } catch (SQLException exception) {
            throw statements.fail(
                    SqlFailure.of(exception, "The transaction could not be ended.", deadline));
        }
    }

    /** Ends the transaction without effect. */
    public void rollback() {
        transaction.rollback();
    }

    /** The same, but its answer is kept where it has to be: the caller's mistakes are one. */
    public void rollback(ExecutionResult answer) {
        if (keyed != null) {
            keyed.keepAlone(answer.toSpecification());
        }
        transaction.rollback();
    }

    /** What a failure of the database means to the client; empty for any other exception. */
    public Optional<EngineException> databaseFailure(Throwable exception) {
        return SqlFailure.find(exception, "A statement failed.", deadline);
    }

    /**
     * Counts the nodes of a list whose length the plan did not know.
     *
     * @throws EngineException {@code LIMIT_EXCEEDED} if these are too many; the operation ends
     */
    void answered(int nodes) {
        if (unforeseen.addAndGet(nodes) > limits.nodes()) {
            throw statements.fail(
                    new EngineException(
                            ErrorCode.LIMIT_EXCEEDED,
                            "The lists of this operation have more than "
                                    + limits.nodes()
                                    + " nodes, the most it may answer. Ask for a part with 'limit'."));
        }
    }

    /** Forgets the nodes that were counted, of an answer that is made anew. */
    public void forgetAnswered() {
        unforeseen.set(0);
    }

    public static PlannedOperation of(DataFetchingEnvironment environment) {
        return find(environment.getGraphQlContext())
                .orElseThrow(() -> new IllegalStateException("no operation was planned"));
    }

    /**
     * The operation of that context; empty before it is planned, and for documents that never are.
     */
    public static Optional<PlannedOperation> find(GraphQLContext context) {
        return Optional.ofNullable(context.get(PlannedOperation.class));
    }

    /**
     * The plan of the hand-written field that is being fetched; empty where no entity is near it.
     */
    static Optional<FieldPlan.HandWritten> findHandWritten(DataFetchingEnvironment environment) {
        if (environment.getSource() instanceof EntityRow source) {
            FieldPlan plan =
                    source.selection().requireField(environment.getMergedField().getResultKey());
            return Optional.of((FieldPlan.HandWritten) plan);
        }
        List<String> keys = environment.getExecutionStepInfo().getPath().getKeysOnly();
        return find(environment.getGraphQlContext())
                .map(operation -> operation.plan().handWritten().get(keys));
    }

    void putInto(GraphQLContext context) {
        context.put(PlannedOperation.class, this);
    }

    /** What was planned for a field of the root. */
    public FieldPlan requireRoot(String responseKey) {
        return Objects.requireNonNull(
                plan().roots().get(responseKey), "nothing was planned for " + responseKey);
    }
}
