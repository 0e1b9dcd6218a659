package io.espalier.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** How PostgreSQL goes about a statement: which nodes, tables and indexes, and no numbers. */
final class PlanShape {

    /** What of a node is shown, in this order; most nodes have few. */
    private static final List<String> SHOWN =
            List.of("Strategy", "Join Type", "Scan Direction", "Relation Name", "Index Name");

    /** What nearly each node says, and so nothing. */
    private static final List<String> USUAL = List.of("Plain", "Inner", "Forward");

    private PlanShape() {}

    /**
     * A line for each node, below its parent and further in: {@code Nested Loop, Left}.
     *
     * @param plan as {@code explain (format json)} tells it
     */
    static String of(JsonNode plan) {
        List<String> lines = new ArrayList<>();
        collect(plan, "", lines);
        return String.join("\n", lines) + "\n";
    }

    private static void collect(JsonNode node, String indent, List<String> lines) {
        String details =
                SHOWN.stream()
                        .flatMap(name -> Stream.ofNullable(node.get(name)))
                        .map(JsonNode::asString)
                        .filter(detail -> !USUAL.contains(detail))
                        .map(detail -> ", " + detail)
                        .reduce("", String::concat);
        String role = node.path("Parent Relationship").asString("");
        String prefix = role.equals("InitPlan") || role.equals("SubPlan") ? role + ": " : "";
        lines.add(indent + prefix + node.path("Node Type").asString() + details);
        node.path("Plans").forEach(child -> collect(child, indent + "  ", lines));
    }
}
