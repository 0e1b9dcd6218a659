package io.espalier.engine.explain.plan;

import java.util.ArrayList;
import java.util.List;

/** All that stands out in a plan. */
final class Hints {

    private static final List<Hint> ALL =
            List.of(
                    new LargeTableScanned(),
                    new RowsFilteredOut(),
                    new FewOfManySorted(),
                    new WrittenToDisk(),
                    new WrongEstimate());

    private Hints() {}

    /** From the top of the plan down. */
    static List<String> of(PlanNode tree) {
        List<String> hints = new ArrayList<>();
        collect(tree, false, hints);
        return hints.stream().distinct().toList();
    }

    private static void collect(PlanNode node, boolean stoppedEarly, List<String> hints) {
        ALL.forEach(hint -> hint.look(node, stoppedEarly).ifPresent(hints::add));
        boolean below = stoppedEarly || node.traits().stopsEarly();
        node.children().forEach(child -> collect(child, below, hints));
    }
}
