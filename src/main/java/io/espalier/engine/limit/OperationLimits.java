package io.espalier.engine.limit;

import java.time.Duration;

/**
 * What one operation may cost.
 *
 * @param statements the largest bound that an operation may have
 * @param nodes the most entities that lists may answer: page sizes multiplied down the tree
 * @param values the most fields that an answer may have
 * @param deadline how long it may take; its SQL ends then too
 * @param queue how long it may wait for a connection before it is refused
 * @param slow from when on it counts as slow, and its like may not hold every connection
 */
public record OperationLimits(
        int statements, int nodes, int values, Duration deadline, Duration queue, Duration slow) {

    public static final OperationLimits DEFAULTS =
            new OperationLimits(
                    50,
                    100_000,
                    1_000_000,
                    Duration.ofSeconds(10),
                    Duration.ofSeconds(3),
                    Duration.ofMillis(500));

    public OperationLimits {
        if (deadline.toMillis() <= 0 || queue.isNegative()) {
            throw new IllegalArgumentException(
                    "a deadline must be at least a millisecond and a queue not negative: "
                            + deadline
                            + ", "
                            + queue);
        }
    }
}
