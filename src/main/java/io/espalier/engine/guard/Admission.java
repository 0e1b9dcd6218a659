package io.espalier.engine.guard;

import io.espalier.engine.error.EngineException;
import io.espalier.engine.limit.OperationLimits;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets operations begin, and ends those that reach their deadline. Thread-safe; lives as long as
 * the application.
 */
public final class Admission implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Admission.class);

    /** How late a deadline may be noticed. */
    private static final long SWEEP_MILLISECONDS = 50;

    /** What a field of an answer takes of the heap while the answer is made, roughly. */
    private static final int BYTES_A_VALUE = 500;

    private final DocumentKeys keys = new DocumentKeys();
    private final MemoryShare memory = MemoryShare.ofHeap(4);
    private final DocumentHistory history;
    private final Lanes lanes;
    private final OperationLimits limits;
    private final Set<Admitted> running = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService sweeper =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().name("espalier-deadlines").daemon().factory());
    private final Future<?> sweeping;

    /**
     * @param connections how many operations may use the database at a time
     */
    public Admission(int connections, OperationLimits limits) {
        this.limits = limits;
        this.history = new DocumentHistory(limits.slow());
        this.lanes = new Lanes(connections, limits.queue(), history);
        sweeping =
                sweeper.scheduleWithFixedDelay(
                        this::sweep, SWEEP_MILLISECONDS, SWEEP_MILLISECONDS, TimeUnit.MILLISECONDS);
    }

    /**
     * Waits until an operation may use a connection.
     *
     * @param document its text, by which its speed is remembered
     * @param values how many fields its answer may have
     * @throws EngineException {@code UNAVAILABLE} if that takes too long
     */
    public Admitted admit(String document, long values, Deadline deadline) {
        UUID key = keys.of(document);
        MemoryShare.Taken taken = memory.take(values * BYTES_A_VALUE, limits.queue());
        try {
            Admitted admitted = new Admitted(key, taken, lanes.enter(key, deadline), deadline);
            running.add(admitted);
            return admitted;
        } catch (EngineException exception) {
            taken.close();
            throw exception;
        }
    }

    private void sweep() {
        running.forEach(Admitted::look);
    }

    @Override
    public void close() {
        sweeping.cancel(false);
        sweeper.shutdown();
    }

    /** An operation that uses the database. */
    public final class Admitted implements AutoCloseable {

        private final UUID document;
        private final MemoryShare.Taken taken;
        private final Lanes.Place place;
        private final Deadline deadline;
        private final Deadline quick = Deadline.in(limits.slow());
        private final AtomicBoolean ending = new AtomicBoolean();
        private volatile Runnable cancel = () -> {};

        Admitted(UUID document, MemoryShare.Taken taken, Lanes.Place place, Deadline deadline) {
            this.document = document;
            this.taken = taken;
            this.place = place;
            this.deadline = deadline;
        }

        /**
         * Tells how to end what the operation has the database do. Called from other threads, from
         * the deadline on and until the operation has ended, one call at a time.
         */
        public void onDeadline(Runnable action) {
            cancel = action;
        }

        private void look() {
            if (quick.hasPassed()) {
                history.isSlow(document);
            }
            if (deadline.hasPassed() && ending.compareAndSet(false, true)) {
                // Cancelling asks the database over a connection of its own, which may take long.
                Thread.startVirtualThread(this::end);
            }
        }

        private void end() {
            try {
                cancel.run();
            } catch (RuntimeException exception) {
                LOG.warn("An operation could not be ended at its deadline.", exception);
            } finally {
                ending.set(false);
            }
        }

        @Override
        public void close() {
            running.remove(this);
            history.took(document, quick.elapsed());
            place.leave();
            taken.close();
        }
    }
}
