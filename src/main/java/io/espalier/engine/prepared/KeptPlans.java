package io.espalier.engine.prepared;

import io.espalier.engine.fetch.PreparedReads;
import io.espalier.engine.plan.KeptPlan;
import io.espalier.engine.plan.Variables;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The plans of one operation: of each form of its variables one, and of each of the values that
 * plans depend on. Immutable.
 */
record KeptPlans(List<Kept> plans) {

    /** An operation whose plan depends on a value that is always another keeps but these. */
    private static final int MOST = 16;

    static final KeptPlans NONE = new KeptPlans(List.of());

    KeptPlans {
        plans = List.copyOf(plans);
    }

    record Kept(KeptPlan plan, PreparedReads reads) {}

    /** The operation with a plan that serves these variables. */
    Optional<PreparedOperation> find(Variables variables) {
        for (Kept kept : plans) {
            Optional<PreparedOperation> found =
                    kept.plan()
                            .given(variables)
                            .map(given ->
                                    new PreparedOperation(
                                            kept.plan().plan().with(given), kept.reads(), given));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** With one more, which is the first to be looked at; the oldest goes where there are many. */
    KeptPlans with(Kept plan) {
        List<Kept> more = new ArrayList<>();
        more.add(plan);
        more.addAll(plans.subList(0, Math.min(plans.size(), MOST - 1)));
        return new KeptPlans(more);
    }

    /** How many statements they have, and they themselves. */
    int weight() {
        return plans.stream().mapToInt(kept -> 1 + kept.plan().plan().reads().size()).sum();
    }
}
