package io.espalier.engine.plan;

import io.espalier.engine.mapping.Column;
import io.espalier.engine.predicate.Expression;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A total order: its last keys are the entity's identifier, so no two rows are equal in it.
 *
 * @param fingerprint tells cursors of this entity and order from all others
 */
public record Order(List<OrderKey> keys, String fingerprint) {

    public Order {
        keys = List.copyOf(keys);
    }

    /** The row's own columns among the keys. */
    public List<Column> columns() {
        return keys.stream()
                .map(OrderKey::value)
                .filter(Expression.Own.class::isInstance)
                .map(value -> ((Expression.Own) value).column())
                .toList();
    }

    /** The keys that are no column of the row itself. */
    public List<Expression> computed() {
        return keys.stream()
                .map(OrderKey::value)
                .filter(value -> !(value instanceof Expression.Own))
                .distinct()
                .toList();
    }

    /** The same rows from the other end; cursors keep their meaning. */
    public Order reversed() {
        return new Order(keys.stream().map(OrderKey::reversed).toList(), fingerprint);
    }

    @Override
    public String toString() {
        return keys.stream().map(OrderKey::toString).collect(Collectors.joining(", "));
    }
}
