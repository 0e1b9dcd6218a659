package io.espalier.engine.guard;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** How long each document took the last times. Thread-safe; forgets what is rarely asked. */
final class DocumentHistory {

    private static final int DOCUMENTS = 10_000;

    /** What is known of a document. */
    enum Pace {
        /** It never ended yet. */
        UNKNOWN,
        QUICK,
        SLOW
    }

    private final Cache<UUID, Double> milliseconds =
            Caffeine.newBuilder().maximumSize(DOCUMENTS).build();
    private final Duration slow;

    /**
     * @param slow from when on a document is slow
     */
    DocumentHistory(Duration slow) {
        this.slow = slow;
    }

    Pace paceOf(UUID document) {
        return Optional.ofNullable(milliseconds.getIfPresent(document))
                .map(mean -> mean < slow.toMillis() ? Pace.QUICK : Pace.SLOW)
                .orElse(Pace.UNKNOWN);
    }

    /** Adds a time to a mean in which the newest counts for a quarter. */
    void took(UUID document, Duration time) {
        double newest = time.toNanos() / 1e6;
        milliseconds.asMap().merge(document, newest, (mean, added) -> mean + (added - mean) / 4);
    }

    /** Notes that a document has not ended for so long that it is slow. */
    void isSlow(UUID document) {
        milliseconds.put(document, (double) slow.toMillis());
    }
}
