package io.espalier.engine.explain.plan;

import java.util.Locale;
import java.util.Optional;

/** Many rows are sorted, and few are taken. */
final class FewOfManySorted implements Hint {

    private static final long MANY = 10_000;

    /** Of so many rows one is few. */
    private static final long FEW = 10;

    @Override
    public Optional<String> look(PlanNode node, boolean stoppedEarly) {
        long sorted = node.children().stream().mapToLong(PlanNode::rows).sum();
        boolean standsOut =
                node.type().endsWith("Sort") && sorted >= MANY && node.rows() * FEW < sorted;
        return standsOut
                ? Optional.of(
                        String.format(
                                Locale.ENGLISH,
                                "%,d %s were sorted and %,d taken; an index in the order of the list would give these alone.",
                                sorted,
                                node.rowsOf(),
                                node.rows()))
                : Optional.empty();
    }
}
