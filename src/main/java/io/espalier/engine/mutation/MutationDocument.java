package io.espalier.engine.mutation;

import graphql.ExecutionResult;
import graphql.GraphQLContext;
import graphql.execution.ExecutionContext;
import io.espalier.engine.api.LockedEntities;
import io.espalier.engine.api.UserError;
import io.espalier.engine.error.EngineException;
import io.espalier.engine.error.ErrorCode;
import io.espalier.engine.execution.Payload;
import io.espalier.engine.execution.PlannedOperation;
import io.espalier.engine.fetch.LockedRows;
import io.espalier.engine.mapping.Entity;
import io.espalier.engine.mapping.EntityWriter;
import io.espalier.engine.mapping.WriteFailure;
import io.espalier.engine.mutation.input.RejectedException;
import io.espalier.engine.mutation.work.FieldWork;
import io.espalier.engine.mutation.work.Trust;
import io.espalier.engine.mutation.work.Written;
import io.espalier.engine.plan.FieldPlan;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A document of mutations while it runs: one transaction, whose first failure ends it. Found in the
 * operation's context; used by one thread.
 */
final class MutationDocument {

    private final Mutations mutations;
    private final PlannedOperation operation;
    private final EntityWriter writer;
    private final Trust trust;
    private @Nullable Runnable afterAnswer;
    private @Nullable FieldWork work;
    private FieldPlan.@Nullable Write plan;
    private boolean ended;
    private boolean walked;
    private @Nullable Failure failure;

    /** The field that failed, and the mistakes of the caller; none for any other failure. */
    record Failure(String responseKey, List<UserError> errors) {}

    MutationDocument(Mutations mutations, PlannedOperation operation, EntityManager manager) {
        this.mutations = mutations;
        this.operation = operation;
        this.writer = new EntityWriter(manager);
        this.trust = new Trust(operation.mayTrust());
    }

    void putInto(GraphQLContext context) {
        context.put(MutationDocument.class, this);
    }

    static MutationDocument of(GraphQLContext context) {
        return Objects.requireNonNull(context.get(MutationDocument.class));
    }

    PlannedOperation operation() {
        return operation;
    }

    /**
     * Has graphql-java walk all payloads from now on: its data loaders are there, and know what was
     * read for the payload that could not be an island.
     */
    void walk(ExecutionContext context) {
        if (!walked) {
            walked = true;
            operation.loaders().register(context.getDataLoaderRegistry());
        }
    }

    boolean isWalked() {
        return walked;
    }

    Optional<Failure> failure() {
        return Optional.ofNullable(failure);
    }

    /** Notes that a field failed without mistakes of the caller's. */
    void fail(String responseKey) {
        fail(responseKey, List.of());
    }

    /** Notes that a field failed, and why. */
    void fail(String responseKey, List<UserError> errors) {
        if (failure == null) {
            failure = new Failure(responseKey, errors);
        }
    }

    /** Does what a field says; its payload is read from what is there then. */
    Payload write(String responseKey, FieldPlan.Write plan) {
        FieldWork current =
                new FieldWork(
                        mutations.binding(),
                        mutations.limits(),
                        mutations.validation(),
                        writer,
                        new LockedRows(operation.statements()),
                        trust);
        work = current;
        this.plan = plan;
        return guarded(
                        responseKey,
                        () -> {
                            writer.begin();
                            Written written = current.write(plan);
                            afterAnswer = written.afterAnswer();
                            return Payloads.of(plan, entityOf(plan), written);
                        })
                .orElseGet(() -> new Payload(plan, null, Map.of(Payload.USER_ERRORS, List.of())));
    }

    private Entity entityOf(FieldPlan.Write plan) {
        return mutations.binding().requireType(plan.binding().type()).entity();
    }

    /** What hand-written code finds is as the database has it. */
    void beginHandWritten() {
        writer.begin();
        writer.flush();
    }

    LockedEntities handWrittenRows() {
        return new HandWrittenRows(
                mutations.binding(), new LockedRows(operation.statements()), writer);
    }

    /**
     * Sends what hand-written code has left to be written.
     *
     * @throws WriteFailure for a constraint of the database
     */
    void flush() {
        writer.flush();
    }

    /**
     * The mistakes of the caller that an exception of hand-written code tells of; none if it is
     * another failure.
     *
     * @throws EngineException if it is one of the database: the operation's answer is that alone
     */
    List<UserError> mistakes(Throwable exception) {
        Optional<WriteFailure> refused = WriteFailure.find(exception);
        if (refused.isPresent()) {
            return List.of(mutations.constraints().explain(refused.get(), List.of(), writer));
        }
        operation
                .databaseFailure(exception)
                .ifPresent(failure -> {
                    throw operation.statements().fail(failure);
                });
        return mutations.validation().explain(exception, List.of(), mutations.binding().writes());
    }

    /** Writes what had to wait until the payload was read. */
    void finishField(String responseKey) {
        Runnable last = afterAnswer;
        afterAnswer = null;
        if (last != null && failure == null) {
            guarded(
                    responseKey,
                    () -> {
                        last.run();
                        return true;
                    });
        }
    }

    /** Sends what hand-written code has not sent yet, and ends the transaction. */
    void commit(String responseKey, ExecutionResult answer) {
        guarded(
                responseKey,
                () -> {
                    ended = true;
                    operation.commit(answer);
                    return true;
                });
    }

    /** Takes back what was written; an answer that tells the caller's mistakes is one to keep. */
    void rollback(ExecutionResult answer) {
        if (ended || failure == null || failure.errors().isEmpty()) {
            operation.rollback();
        } else {
            writer.abandon();
            operation.rollback(answer);
        }
    }

    @FunctionalInterface
    private interface Step<T> {
        T run();
    }

    /**
     * Runs a step; empty if it was the caller's mistake, which is noted.
     *
     * @throws EngineException if it was not: the operation's answer is that error alone
     */
    private <T> Optional<T> guarded(String responseKey, Step<T> step) {
        try {
            return Optional.of(step.run());
        } catch (RejectedException rejected) {
            fail(responseKey, rejected.errors());
        } catch (EngineException exception) {
            throw exception;
        } catch (RuntimeException exception) {
            fail(responseKey, mistakesIn(exception));
        }
        return Optional.empty();
    }

    /** What the exception says is wrong with the input, however it is wrapped. */
    private List<UserError> mistakesIn(RuntimeException exception) {
        Optional<WriteFailure> refused = WriteFailure.find(exception);
        if (refused.isPresent()) {
            retryIfOthersWereFirst(refused.get());
            return errorsOf(refused.get());
        }
        FieldWork current = work;
        List<UserError> invalid = current == null ? List.of() : current.explain(exception);
        if (invalid.isEmpty()) {
            throw notWritten(exception);
        }
        return invalid;
    }

    /**
     * Has all of it done again where it failed and took something on trust: whoever looks finds out
     * what is wrong.
     *
     * @throws EngineException that ends this attempt
     */
    void lookAgain() {
        if (failure != null) {
            doubt();
        }
    }

    private void doubt() {
        if (trust.isTaken()
                && operation.statements().failure().isEmpty()
                && operation.mayRunAgain()) {
            throw operation.doubt();
        }
    }

    private EngineException notWritten(RuntimeException exception) {
        doubt();
        return operation
                .statements()
                .fail(
                        operation
                                .databaseFailure(exception)
                                .orElseGet(() ->
                                        new EngineException(
                                                ErrorCode.INTERNAL, "A write failed.", exception)));
    }

    /** What an upsert did not find may have been created since by another; it is there now. */
    private void retryIfOthersWereFirst(WriteFailure refused) {
        FieldPlan.Write last = plan;
        boolean contended =
                refused.kind() == WriteFailure.Kind.UNIQUE
                        && last != null
                        && last.createsWhatIsMissing();
        if (contended && operation.mayRunAgain()) {
            throw operation
                    .statements()
                    .fail(
                            new EngineException(
                                    ErrorCode.RETRY,
                                    "Another operation created the same at the same time; try again.",
                                    refused));
        }
    }

    private List<UserError> errorsOf(WriteFailure refused) {
        FieldWork current = work;
        return List.of(
                mutations
                        .constraints()
                        .explain(refused, current == null ? List.of() : current.touched(), writer));
    }
}
