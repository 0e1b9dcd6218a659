package io.espalier.engine.explain.plan;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Reads what PostgreSQL's {@code EXPLAIN} says in JSON. */
public final class PlanReader {

    private final PlanText text;
    private final NodeReader nodes;

    /**
     * @param showsValues whether the values in conditions are left as they are
     */
    public PlanReader(PlanText text, boolean showsValues) {
        this.text = text;
        this.nodes = new NodeReader(showsValues);
    }

    /**
     * A plan that ran.
     *
     * @param hints in words, for people; none where nothing stands out
     */
    public record Plan(double milliseconds, List<String> hints, PlanNode tree) {

        public Plan {
            hints = List.copyOf(hints);
        }
    }

    public Plan read(String json) {
        Map<?, ?> plan = (Map<?, ?>) ((List<?>) text.read(json)).getFirst();
        PlanNode tree = nodes.read((Map<?, ?>) Objects.requireNonNull(plan.get("Plan"), "no plan"));
        return new Plan(NodeReader.decimal(plan, "Execution Time"), Hints.of(tree), tree);
    }
}
