package io.espalier.engine.execution;

import graphql.ExecutionResult;
import graphql.execution.ExecutionContext;
import graphql.execution.ExecutionContextBuilder;
import graphql.execution.ExecutionStrategy;
import graphql.execution.ExecutionStrategyParameters;
import graphql.execution.NonNullableFieldValidator;
import io.espalier.engine.error.EngineException;
import io.espalier.engine.error.ErrorCode;
import io.espalier.engine.fetch.SqlFailure;
import io.espalier.engine.guard.Deadline;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;

/**
 * How often an operation has met others that changed the same rows at the same time, and whether it
 * is tried again: a few times, each after a pause that is longer and never the same for two. One
 * that only reads is tried once more at once where its connection was dead.
 */
final class Attempts {

    private static final int MOST = 6;
    private static final Duration STEP = Duration.ofMillis(10);

    private final boolean repeatable;
    private final boolean reading;
    private final Deadline deadline;
    private int made = 1;
    private boolean reconnects;
    private boolean doubts;

    /**
     * @param repeatable whether nothing but the database notices that it runs again
     * @param reading whether not even the database does
     */
    Attempts(boolean repeatable, boolean reading, Deadline deadline) {
        this.repeatable = repeatable;
        this.reading = reading;
        this.deadline = deadline;
    }

    Deadline deadline() {
        return deadline;
    }

    /** Whether one more may follow. */
    boolean areLeft() {
        return repeatable && made < MOST && !deadline.hasPassed();
    }

    /** Whether this one may take on trust what the others look for. */
    boolean mayTrust() {
        return made == 1 && areLeft();
    }

    /** Notes that this one failed, perhaps by what it took on trust. */
    void doubt() {
        doubts = true;
    }

    /** Whether this one failed so that another follows. */
    boolean another(Optional<EngineException> failure) {
        boolean another = failure.filter(this::mayPass).isPresent();
        if (another) {
            made++;
        }
        return another;
    }

    private boolean mayPass(EngineException failure) {
        if (failure.code() == ErrorCode.RETRY) {
            return areLeft();
        }
        reconnects = reading && made == 1 && SqlFailure.isLostConnection(failure);
        return reconnects;
    }

    /** Executes the fields; of an attempt before, no error stays. */
    CompletableFuture<ExecutionResult> execute(
            ExecutionStrategy fields,
            ExecutionContext context,
            ExecutionStrategyParameters parameters) {
        if (made == 1) {
            return fields.execute(context, parameters);
        }
        ExecutionContext anew = context.transform(ExecutionContextBuilder::resetErrors);
        return fields.execute(
                anew,
                parameters.transform(builder ->
                        builder.nonNullFieldValidator(new NonNullableFieldValidator(anew))));
    }

    /**
     * How long to wait: those who met go on at different moments, and the more there are, the wider
     * apart.
     *
     * @param attempt which one follows; the first that follows another is 2
     */
    static Duration pauseBefore(int attempt, RandomGenerator random) {
        long least = STEP.toMillis();
        return Duration.ofMillis(random.nextLong(least, least << attempt));
    }

    /**
     * Lets the others get ahead; who only lost a connection, or trust, has no others to wait for.
     *
     * @throws EngineException {@code UNAVAILABLE} if the server is stopping
     */
    void pause() {
        if (reconnects || doubts) {
            doubts = false;
            return;
        }
        Duration pause = pauseBefore(made, ThreadLocalRandom.current());
        Duration left = deadline.remaining();
        try {
            Thread.sleep(pause.compareTo(left) < 0 ? pause : left);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new EngineException(
                    ErrorCode.UNAVAILABLE, "The server is stopping; try again.", interrupted);
        }
    }
}
