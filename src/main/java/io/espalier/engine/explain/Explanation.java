package io.espalier.engine.explain;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * What an operation ran, for who asked.
 *
 * @param operation {@code QUERY} or {@code MUTATION}
 * @param duration of the operation, without what telling takes
 * @param reads as a tree, each run of a read once
 * @param others in the order in which they ran
 */
public record Explanation(
        String operation, Duration duration, List<ReadReport> reads, List<OtherReport> others) {

    public Explanation {
        reads = List.copyOf(reads);
        others = List.copyOf(others);
    }

    /** As answers have it: maps, lists, texts and numbers. */
    public Map<String, Object> toMap() {
        return ExplanationMap.of(this);
    }
}
