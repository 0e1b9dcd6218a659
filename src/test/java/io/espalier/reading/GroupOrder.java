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

    /** A value of a group. */
    @FunctionalInterface
    private interface Value {

        @Nullable Object of(Grouping.Group group);
    }

    static Arbitrary<GroupOrder> of(RowType type, List<GroupKey> by) {
        List<GroupOrder> orders = new ArrayList<>();
        for (String direction : FieldPath.DIRECTIONS) {
            orders.add(
                    new GroupOrder(
                            Map.of("count", direction),
                            sorted(group -> group.rows().size(), direction)));
            for (String function : List.of("sum", "avg", "min", "max")) {
                for (String field : type.measures(function).keySet()) {
                    orders.add(
                            new GroupOrder(
                                    Map.of(function, Map.of(field, direction)),
                                    sorted(
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
                Map.of("key", key.path().json(direction)),
                sorted(group -> key.path().kind().sorted(group.key().get(place)), direction));
    }

    private static Comparator<Grouping.Group> sorted(Value value, String direction) {
        Comparator<@Nullable Object> order = Sorting.comparator(direction);
        return (one, other) -> order.compare(value.of(one), value.of(other));
    }
}
