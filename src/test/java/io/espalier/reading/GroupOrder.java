package io.espalier.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.jspecify.annotations.Nullable;

/** One key of an {@code orderBy} of groups. */
record GroupOrder(Map<String, Object> json, Comparator<Grouping.Group> comparator) {

    private static final List<String> DIRECTIONS =
            List.of(
                    "ASC",
                    "DESC",
                    "ASC_NULLS_FIRST",
                    "DESC_NULLS_FIRST",
                    "ASC_NULLS_LAST",
                    "DESC_NULLS_LAST");

    /** A value of a group. */
    @FunctionalInterface
    private interface Value {

        @Nullable Object of(Grouping.Group group);
    }

    static Arbitrary<GroupOrder> of(RowType type, List<GroupKey> by) {
        List<GroupOrder> orders = new ArrayList<>();
        for (String direction : DIRECTIONS) {
            orders.add(
                    new GroupOrder(
                            Map.of("count", direction),
                            sorted(Truth::compare, group -> group.rows().size(), direction)));
            for (String function : List.of("sum", "avg", "min", "max")) {
                for (String field : type.measures(function).keySet()) {
                    orders.add(
                            new GroupOrder(
                                    Map.of(function, Map.of(field, direction)),
                                    sorted(
                                            Truth::compare,
                                            group -> Truth.aggregate(function, field, group.rows()),
                                            direction)));
                }
            }
            for (int i = 0; i < by.size(); i++) {
                orders.add(byKey(by.get(i), i, direction));
            }
        }
        return Arbitraries.of(orders);
    }

    /**
     * @param place of the key among all
     */
    static GroupOrder byKey(GroupKey key, int place, String direction) {
        return new GroupOrder(
                Map.of("key", key.json(direction)),
                sorted(key::compare, group -> group.key().get(place), direction));
    }

    private static Comparator<Grouping.Group> sorted(
            Comparator<Object> ascending, Value value, String direction) {
        boolean descending = direction.startsWith("DESC");
        boolean nullsFirst =
                direction.endsWith("NULLS_FIRST")
                        || (descending && !direction.endsWith("NULLS_LAST"));
        Comparator<Object> values = descending ? ascending.reversed() : ascending;
        Comparator<@Nullable Object> withNulls =
                nullsFirst ? Comparator.nullsFirst(values) : Comparator.nullsLast(values);
        return (one, other) -> withNulls.compare(value.of(one), value.of(other));
    }
}
