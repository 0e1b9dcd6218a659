package io.espalier.engine.explain.plan;

import java.util.Locale;
import java.util.Optional;

/** PostgreSQL thought of far more rows than came, or of far fewer. */
final class WrongEstimate implements Hint {

    private static final long MANY = 1_000;
    private static final long TIMES = 100;

    @Override
    public Optional<String> look(PlanNode node, boolean stoppedEarly) {
        String table = node.traits().table();
        long less = Math.max(1, Math.min(node.rows(), node.expected()));
        long more = Math.max(node.rows(), node.expected());
        // What is stopped early or never runs gives fewer rows than it could.
        boolean isFair = node.rows() > node.expected() || (!stoppedEarly && node.loops() > 0);
        return table != null && isFair && more >= MANY && more >= TIMES * less
                ? Optional.of(
                        String.format(
                                Locale.ENGLISH,
                                "%,d rows of %s were expected and %,d came; 'analyze %s' would tell PostgreSQL more of the table.",
                                node.expected(),
                                table,
                                node.rows(),
                                table))
                : Optional.empty();
    }
}
