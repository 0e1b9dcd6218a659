package io.espalier.engine.guard;

import java.time.Duration;

/**
 * The moment by which an operation must have ended.
 *
 * @param start when it began, by {@link System#nanoTime}
 * @param length how long it may take
 */
public record Deadline(long start, Duration length) {

    public static Deadline in(Duration length) {
        return new Deadline(System.nanoTime(), length);
    }

    public Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    /** What is left of it; zero once it has passed. */
    public Duration remaining() {
        Duration left = length.minus(elapsed());
        return left.isNegative() ? Duration.ZERO : left;
    }

    public boolean hasPassed() {
        return remaining().isZero();
    }
}
