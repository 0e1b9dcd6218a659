package io.espalier.engine.explain.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the steps of a plan: of all that PostgreSQL tells, what is named here. */
final class NodeReader {

    /** What says which rows are meant, and in what order. */
    private static final List<String> DETAILS =
            List.of(
                    "Index Cond",
                    "Recheck Cond",
                    "TID Cond",
                    "Hash Cond",
                    "Merge Cond",
                    "Join Filter",
                    "One-Time Filter",
                    "Filter",
                    "Order By",
                    "Sort Key",
                    "Presorted Key",
                    "Group Key",
                    "Cache Key");

    private static final List<String> FILTERED =
            List.of(
                    "Rows Removed by Filter",
                    "Rows Removed by Join Filter",
                    "Rows Removed by Index Recheck");

    private static final Set<String> EARLY =
            Set.of("Limit", "Nested Loop", "Merge Join", "Memoize", "Unique");

    private final boolean showsValues;

    NodeReader(boolean showsValues) {
        this.showsValues = showsValues;
    }

    PlanNode read(Map<?, ?> node) {
        long loops = number(node, "Actual Loops");
        return new PlanNode(
                text(node, "Node Type"),
                NodeLabel.of(node),
                detail(node),
                all(node, "Actual Rows", loops),
                all(node, "Plan Rows", Math.max(1, loops)),
                loops,
                decimal(node, "Actual Total Time") * loops,
                FILTERED.stream().mapToLong(name -> all(node, name, loops)).sum(),
                number(node, "Shared Hit Blocks") + number(node, "Shared Read Blocks"),
                traits(node),
                children(node).map(this::read).toList());
    }

    private String detail(Map<?, ?> node) {
        List<String> parts = new ArrayList<>();
        for (String name : DETAILS) {
            Object found = node.get(name);
            if (found != null) {
                parts.add(name + ": " + shown(found));
            }
        }
        return String.join("; ", parts);
    }

    private String shown(Object found) {
        String condition =
                found instanceof List<?> keys
                        ? String.join(", ", keys.stream().map(String::valueOf).toList())
                        : found.toString();
        return showsValues ? condition : HiddenValues.in(condition);
    }

    private static PlanNode.Traits traits(Map<?, ?> node) {
        String join = String.valueOf(node.get("Join Type"));
        return new PlanNode.Traits(
                find(node, "Relation Name"),
                find(node, "Index Name"),
                node.containsKey("Filter"),
                EARLY.contains(text(node, "Node Type"))
                        || join.contains("Semi")
                        || join.contains("Anti"),
                onDisk(node));
    }

    /** A sort says so itself; a hash that is done in parts has written all but one of them. */
    private static long onDisk(Map<?, ?> node) {
        if ("Disk".equals(node.get("Sort Space Type"))) {
            return number(node, "Sort Space Used");
        }
        if (number(node, "Disk Usage") > 0) {
            return number(node, "Disk Usage");
        }
        long batches = number(node, "Hash Batches");
        return batches > 1 ? number(node, "Peak Memory Usage") * (batches - 1) : 0;
    }

    private static Stream<Map<?, ?>> children(Map<?, ?> node) {
        return node.get("Plans") instanceof List<?> plans
                ? plans.stream().map(plan -> (Map<?, ?>) plan)
                : Stream.empty();
    }

    /** PostgreSQL tells the mean of all runs. */
    private static long all(Map<?, ?> node, String name, long loops) {
        return Math.round(decimal(node, name) * loops);
    }

    private static long number(Map<?, ?> node, String name) {
        return Math.round(decimal(node, name));
    }

    static double decimal(Map<?, ?> node, String name) {
        return node.get(name) instanceof Number number ? number.doubleValue() : 0;
    }

    private static String text(Map<?, ?> node, String name) {
        return String.valueOf(node.get(name));
    }

    private static @Nullable String find(Map<?, ?> node, String name) {
        Object found = node.get(name);
        return found == null ? null : found.toString();
    }
}
