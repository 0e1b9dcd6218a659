package io.espalier.reading;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A random {@code groups}: its arguments, and the groups that rows make by brute force. */
record Grouping(
        RowType type,
        List<GroupKey> by,
        Map<String, Object> having,
        List<GroupOrder> order,
        int first,
        String timeZone) {

    static Arbitrary<Grouping> of(RowType type) {
        return Arbitraries.of(GroupKey.of(type))
                .list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .uniqueElements(key -> key.path().fields())
                .flatMap(by ->
                        Combinators.combine(
                                        Wheres.having(type),
                                        GroupOrder.of(type, by).list().ofMaxSize(3),
                                        Arbitraries.integers().between(0, 12),
                                        Arbitraries.of(
                                                "UTC",
                                                "Asia/Kolkata",
                                                "America/New_York",
                                                "Pacific/Kiritimati"))
                                .as((having, order, first, zone) ->
                                        new Grouping(type, by, having, order, first, zone)));
    }

    /** The field, whose arguments are variables. */
    String selection() {
        StringBuilder key = new StringBuilder();
        by.forEach(each -> key.append(each.selection()).append(' '));
        return "groups(by: $by, having: $having, orderBy: $order, first: $first, timeZone: $zone) { key { "
                + key
                + "} aggregate "
                + Aggregation.selection(type)
                + " }";
    }

    String declarations() {
        return "$by: [%1$sGroupBy!]!, $having: %1$sHaving!, $order: [%1$sGroupOrder!], $first: Int, $zone: String"
                .formatted(type.name());
    }

    Map<String, Object> variables() {
        return Map.of(
                "by", by.stream().map(key -> key.path().json(key.leaf())).toList(),
                "having", having,
                "order", order.stream().map(GroupOrder::json).toList(),
                "first", first,
                "zone", timeZone);
    }

    /** The groups of an answer, each with its key and all aggregates. */
    List<Map<String, String>> answered(JsonNode groups) {
        List<Map<String, String>> answered = new ArrayList<>();
        for (JsonNode group : groups) {
            SequencedMap<String, String> values = new LinkedHashMap<>();
            for (GroupKey key : by) {
                JsonNode value = group.path("key");
                for (String field : key.path().fields()) {
                    value = value.path(field);
                }
                values.put("key." + key.path(), Aggregation.text(value));
            }
            values.putAll(Aggregation.answered(type, group.path("aggregate")));
            answered.add(values);
        }
        return answered;
    }

    /** The same, of rows. */
    List<Map<String, String>> expected(List<ModelRow> rows) {
        Map<List<@Nullable Object>, List<ModelRow>> groups = new LinkedHashMap<>();
        rows.forEach(row -> groups.computeIfAbsent(keyOf(row), key -> new ArrayList<>()).add(row));
        return groups.entrySet().stream()
                .map(group -> new Group(group.getKey(), group.getValue()))
                .filter(group -> Aggregation.holds(having, group.rows()))
                .sorted(comparator())
                .limit(first)
                .map(this::shown)
                .toList();
    }

    /** A group of the model. */
    record Group(List<@Nullable Object> key, List<ModelRow> rows) {}

    private List<@Nullable Object> keyOf(ModelRow row) {
        @Nullable Object[] values = new @Nullable Object[by.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = by.get(i).of(row, ZoneId.of(timeZone));
        }
        return Arrays.asList(values);
    }

    private Comparator<Group> comparator() {
        List<GroupOrder> all = new ArrayList<>(order);
        for (int i = 0; i < by.size(); i++) {
            all.add(GroupOrder.byKey(by.get(i), i, "ASC"));
        }
        return all.stream()
                .map(GroupOrder::comparator)
                .reduce(Comparator::thenComparing)
                .orElseThrow();
    }

    private Map<String, String> shown(Group group) {
        SequencedMap<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < by.size(); i++) {
            values.put("key." + by.get(i).path(), Aggregation.text(group.key().get(i)));
        }
        values.putAll(Aggregation.expected(type, group.rows()));
        return values;
    }
}
