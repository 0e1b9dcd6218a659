package io.espalier.engine.plan;

import io.espalier.engine.binding.Binding;
import io.espalier.engine.binding.TypeBinding;
import io.espalier.engine.id.Fingerprint;
import io.espalier.engine.mapping.Column;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

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
        Optional<Column> created = type.creationTimestamp();
        List<OrderKey> keys = new ArrayList<>();
        created.ifPresent(column -> keys.add(new OrderKey(column, true)));
        for (Column column : type.entity().identifier()) {
            keys.add(new OrderKey(column, created.isPresent()));
        }
        return new Order(keys, Fingerprint.of(type.entity().name() + " " + keys));
    }
}
