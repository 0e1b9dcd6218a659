package io.espalier.engine.explain.plan;

import java.util.Locale;
import java.util.Optional;

/** A sort or a hash has no room in memory. */
final class WrittenToDisk implements Hint {

    @Override
    public Optional<String> look(PlanNode node, boolean stoppedEarly) {
        long kilobytes = node.traits().kilobytesOnDisk();
        return kilobytes > 0
                ? Optional.of(
                        String.format(
                                Locale.ENGLISH,
                                "%s of %,d %s wrote about %,d kB to disk; fewer rows or columns, or a larger work_mem of PostgreSQL, would keep it in memory.",
                                node.type(),
                                inputOf(node),
                                node.rowsOf(),
                                kilobytes))
                : Optional.empty();
    }

    private static long inputOf(PlanNode node) {
        return node.children().stream().mapToLong(PlanNode::rows).sum();
    }
}
