package io.espalier.engine.guard;

import io.espalier.engine.error.EngineException;
import io.espalier.engine.error.ErrorCode;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * A part of the heap that large things of one kind share, so that many at a time cannot fill it.
 * Thread-safe. What is small needs no place in it.
 */
public final class MemoryShare {

    private static final int UNIT = 1024;
    private static final int SMALL = 64 * UNIT;

    private final int size;
    private final Semaphore units;

    /**
     * @param bytes its size
     */
    public MemoryShare(long bytes) {
        this.size = units(bytes);
        this.units = new Semaphore(size, true);
    }

    /** That part of the heap. */
    public static MemoryShare ofHeap(int divisor) {
        return new MemoryShare(Runtime.getRuntime().maxMemory() / divisor);
    }

    /** Memory that is taken, until it is closed. */
    @FunctionalInterface
    public interface Taken extends AutoCloseable {
        @Override
        void close();
    }

    /**
     * Takes memory; of something larger than the whole share, all of it.
     *
     * @param patience how long to wait for others to give theirs back
     * @throws EngineException {@code UNAVAILABLE} if there is not so much in that time
     */
    public Taken take(long bytes, Duration patience) {
        if (bytes <= SMALL) {
            return () -> {};
        }
        int wanted = Math.min(size, units(bytes));
        if (!isTaken(wanted, patience)) {
            throw new EngineException(
                    ErrorCode.UNAVAILABLE,
                    "The server is busy with other large requests. Try again later.");
        }
        return () -> units.release(wanted);
    }

    private boolean isTaken(int wanted, Duration patience) {
        try {
            return units.tryAcquire(wanted, patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static int units(long bytes) {
        return (int) Math.min(Integer.MAX_VALUE, bytes / UNIT);
    }
}
