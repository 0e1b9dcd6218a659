package io.espalier.engine.explain.plan;

import java.util.Map;

/** Names a step of a plan as PostgreSQL's own text does: {@code Index Scan on posts by …}. */
final class NodeLabel {

    private NodeLabel() {}

    static String of(Map<?, ?> node) {
        return workers(node)
                + typed(node)
                + join(node)
                + part(node, " on ", "Relation Name")
                + part(node, " on ", "CTE Name")
                + part(node, " on ", "Function Name")
                + part(node, " by ", "Index Name")
                + part(node, ", ", "Subplan Name");
    }

    private static String workers(Map<?, ?> node) {
        return Boolean.TRUE.equals(node.get("Parallel Aware")) ? "Parallel " : "";
    }

    private static String typed(Map<?, ?> node) {
        String type = String.valueOf(node.get("Node Type"));
        if (type.equals("Aggregate")) {
            return switch (String.valueOf(node.get("Strategy"))) {
                case "Sorted" -> "GroupAggregate";
                case "Hashed" -> "HashAggregate";
                case "Mixed" -> "MixedAggregate";
                default -> type;
            };
        }
        return "Backward".equals(node.get("Scan Direction")) ? type + " Backward" : type;
    }

    /** An inner join is what is meant where nothing is said. */
    private static String join(Map<?, ?> node) {
        Object join = node.get("Join Type");
        return join == null || join.equals("Inner") ? "" : " (" + join + ")";
    }

    private static String part(Map<?, ?> node, String before, String name) {
        Object part = node.get(name);
        return part == null ? "" : before + part;
    }
}
