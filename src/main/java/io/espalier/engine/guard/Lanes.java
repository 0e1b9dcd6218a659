package io.espalier.engine.guard;

import io.espalier.engine.error.EngineException;
import io.espalier.engine.error.ErrorCode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Shares the connections of a pool so that slow operations never hold all of them.
 *
 * <p>Documents that were slow have half of the connections at most; these and documents that nobody
 * sent yet leave a quarter to those that are known to be quick. Each lane is first come, first
 * served.
 */
final class Lanes {

    private final Semaphore all;
    private final Semaphore notKnownQuick;
    private final Semaphore slow;
    private final DocumentHistory history;
    private final Duration wait;

    Lanes(int connections, Duration wait, DocumentHistory history) {
        int reserved = connections == 1 ? 0 : Math.max(1, connections / 4);
        this.all = new Semaphore(connections, true);
        this.notKnownQuick = new Semaphore(connections - reserved, true);
        this.slow = new Semaphore(Math.max(1, connections / 2), true);
        this.history = history;
        this.wait = wait;
    }

    /** A place in the lanes, until it is left. */
    @FunctionalInterface
    interface Place {
        void leave();
    }

    /**
     * Waits for a connection to be free for that document. What became of the document meanwhile
     * counts: a queue of documents moves to the slow lane as soon as the first of them is slow.
     *
     * @throws EngineException {@code UNAVAILABLE} if none is in time
     */
    Place enter(UUID document, Deadline deadline) {
        long until = System.nanoTime() + waitOf(deadline).toNanos();
        while (true) {
            DocumentHistory.Pace pace = history.paceOf(document);
            Place place = take(lanesOf(pace), until);
            if (history.paceOf(document) == pace) {
                return place;
            }
            place.leave();
        }
    }

    private Duration waitOf(Deadline deadline) {
        Duration left = deadline.remaining();
        return left.compareTo(wait) < 0 ? left : wait;
    }

    private List<Semaphore> lanesOf(DocumentHistory.Pace pace) {
        return switch (pace) {
            case QUICK -> List.of(all);
            case UNKNOWN -> List.of(notKnownQuick, all);
            case SLOW -> List.of(slow, notKnownQuick, all);
        };
    }

    private Place take(List<Semaphore> lanes, long until) {
        List<Semaphore> taken = new ArrayList<>();
        Place place = () -> taken.forEach(Semaphore::release);
        for (Semaphore lane : lanes) {
            if (!isTaken(lane, until)) {
                place.leave();
                throw new EngineException(
                        ErrorCode.UNAVAILABLE,
                        "The server is busy: no connection to its database was free within "
                                + wait.toMillis()
                                + " ms. Try again later.");
            }
            taken.add(lane);
        }
        return place;
    }

    private static boolean isTaken(Semaphore lane, long until) {
        try {
            return lane.tryAcquire(Math.max(0, until - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
