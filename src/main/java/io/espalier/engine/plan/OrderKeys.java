package io.espalier.engine.plan;

import io.espalier.engine.id.Fingerprint;
import io.espalier.engine.mapping.Column;
import io.espalier.engine.mapping.Entity;
import io.espalier.engine.predicate.Expression;
import java.util.ArrayList;
import java.util.List;

/** Collects the keys of an order; of two by the same value the first one decides. */
final class OrderKeys {

    private final List<OrderKey> keys = new ArrayList<>();

    /**
     * @param direction a name of the enum {@code OrderDirection}
     */
    void add(Expression value, Object direction) {
        boolean descending = direction.toString().startsWith("DESC");
        add(
                switch (direction.toString()) {
                    case "ASC", "DESC" -> new OrderKey(value, descending);
                    case "ASC_NULLS_FIRST", "DESC_NULLS_FIRST" ->
                            new OrderKey(value, descending, true);
                    case "ASC_NULLS_LAST", "DESC_NULLS_LAST" ->
                            new OrderKey(value, descending, false);
                    default -> throw new IllegalArgumentException("no direction " + direction);
                });
    }

    void add(OrderKey key) {
        if (keys.stream().noneMatch(other -> other.value().equals(key.value()))) {
            keys.add(key);
        }
    }

    /** With the identifier behind them, in the direction of the last key. */
    Order toOrder(Entity entity) {
        boolean descending = !keys.isEmpty() && keys.getLast().descending();
        for (Column column : entity.identifier()) {
            add(new OrderKey(column, descending));
        }
        return new Order(keys, Fingerprint.of(entity.name() + " " + keys));
    }
}
