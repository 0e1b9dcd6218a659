package io.espalier.engine.plan;

import io.espalier.engine.binding.Binding;
import io.espalier.engine.binding.TypeBinding;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * The order of every type's lists where the document gives none: newest first if the type shows
 * when, else by its key.
 */
final class DefaultOrders {

    private final Map<String, Order> byType = new HashMap<>();

    DefaultOrders(Binding binding) {
        binding.types().values().forEach(type -> byType.put(type.name(), orderOf(type)));
    }

    Order of(TypeBinding type) {
        return Objects.requireNonNull(byType.get(type.name()));
    }

    private static Order orderOf(TypeBinding type) {
        OrderKeys keys = new OrderKeys();
        type.creationTimestamp().ifPresent(column -> keys.add(new OrderKey(column, true)));
        return keys.toOrder(type.entity());
    }
}
