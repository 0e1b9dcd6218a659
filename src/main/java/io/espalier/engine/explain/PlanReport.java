package io.espalier.engine.explain;

import io.espalier.engine.explain.plan.PlanNode;
import java.util.List;

/** What PostgreSQL told of how it ran a read. */
sealed interface PlanReport {

    /**
     * How it ran it when asked.
     *
     * @param milliseconds that it took this time
     * @param hints for people, in words
     */
    record Told(double milliseconds, List<String> hints, PlanNode tree) implements PlanReport {

        public Told {
            hints = List.copyOf(hints);
        }
    }

    /** It told nothing, and why. */
    record Failed(String reason) implements PlanReport {}
}
