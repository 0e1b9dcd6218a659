package io.espalier.engine.explain;

import io.espalier.engine.explain.plan.PlanNode;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes an explanation as answers have it. */
final class ExplanationMap {

    private ExplanationMap() {}

    static Map<String, Object> of(Explanation explanation) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("operation", explanation.operation());
        map.put("milliseconds", milliseconds(explanation.duration()));
        map.put("reads", explanation.reads().stream().map(ExplanationMap::read).toList());
        map.put("others", explanation.others().stream().map(ExplanationMap::other).toList());
        return map;
    }

    private static Map<String, Object> read(ReadReport read) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("path", read.path());
        map.put("kind", read.kind());
        map.put("entity", read.entity());
        putGiven(map, "joined", read.joined().isEmpty() ? null : read.joined());
        map.put("sql", read.sql());
        putGiven(map, "values", read.values());
        map.put("keys", read.keys());
        map.put("rows", read.rows());
        putGiven(map, "milliseconds", milliseconds(read.duration()));
        putGiven(map, "plan", plan(read.plan()));
        map.put("reads", read.reads().stream().map(ExplanationMap::read).toList());
        return map;
    }

    private static Map<String, Object> other(OtherReport other) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("kind", other.kind().name());
        OtherReport.Run run = other.run();
        if (run != null) {
            map.put("sql", run.sql());
            putGiven(map, "values", run.values());
            map.put("keys", run.keys());
            map.put("rows", run.rows());
            putGiven(map, "milliseconds", milliseconds(run.duration()));
        }
        return map;
    }

    private static @Nullable Map<String, Object> plan(@Nullable PlanReport plan) {
        Map<String, Object> map = new LinkedHashMap<>();
        switch (plan) {
            case null -> {
                return null;
            }
            case PlanReport.Failed failed -> map.put("failure", failed.reason());
            case PlanReport.Told told -> {
                map.put("milliseconds", rounded(told.milliseconds()));
                map.put("hints", told.hints());
                map.put("tree", node(told.tree()));
            }
        }
        return map;
    }

    private static Map<String, Object> node(PlanNode node) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("node", node.label());
        map.put("detail", node.detail());
        map.put("rows", node.rows());
        map.put("expected", node.expected());
        map.put("loops", node.loops());
        map.put("milliseconds", rounded(node.milliseconds()));
        map.put("removed", node.removed());
        map.put("read", node.blocks());
        map.put("children", node.children().stream().map(ExplanationMap::node).toList());
        return map;
    }

    private static void putGiven(Map<String, Object> map, String name, @Nullable Object value) {
        if (value != null) {
            map.put(name, value);
        }
    }

    private static @Nullable Double milliseconds(@Nullable Duration duration) {
        return duration == null ? null : rounded(duration.toNanos() / 1e6);
    }

    private static double rounded(double milliseconds) {
        return Math.round(milliseconds * 100) / 100.0;
    }
}
