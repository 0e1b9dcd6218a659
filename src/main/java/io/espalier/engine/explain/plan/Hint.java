package io.espalier.engine.explain.plan;

import java.util.Optional;

/** Something that may stand out in a step of a plan. */
@FunctionalInterface
interface Hint {

    /**
     * What is seen, with numbers, and what would help; empty if nothing stands out.
     *
     * @param stoppedEarly whether a step above may have ended this one before it had given all rows
     */
    Optional<String> look(PlanNode node, boolean stoppedEarly);
}
