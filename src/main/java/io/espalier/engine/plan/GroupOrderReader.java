package io.espalier.engine.plan;

import static io.espalier.engine.error.ErrorCode.LIMIT_EXCEEDED;

import io.espalier.engine.binding.TypeBinding;
import io.espalier.engine.error.EngineException;
import io.espalier.engine.limit.DocumentLimits;
import io.espalier.engine.predicate.AggregateFunction;
import io.espalier.engine.predicate.Expression;
import java.util.List;
import java.util.Map;

/** Reads the {@code orderBy} of groups: by what their rows make together, and by their keys. */
final class GroupOrderReader {

    private final TypeBinding type;
    private final GroupKeys groupKeys;
    private final DocumentLimits limits;

    GroupOrderReader(TypeBinding type, GroupKeys groupKeys, DocumentLimits limits) {
        this.type = type;
        this.groupKeys = groupKeys;
        this.limits = limits;
    }

    /**
     * The order that an argument asks for, made total by the keys that it does not name.
     *
     * @throws EngineException {@code INVALID_ARGUMENT} for a key that the groups do not have,
     *     {@code LIMIT_EXCEEDED} for too many keys
     */
    List<OrderKey> read(List<?> items) {
        if (items.size() > limits.conditions()) {
            throw new EngineException(
                    LIMIT_EXCEEDED,
                    "'orderBy' may have "
                            + limits.conditions()
                            + " keys at most, but has "
                            + items.size()
                            + ".");
        }
        OrderKeys keys = new OrderKeys();
        for (int i = 0; i < items.size(); i++) {
            ArgumentPath path = ArgumentPath.of("orderBy").child(i);
            path.requireObject(items.get(i))
                    .forEach((name, value) ->
                            add(
                                    (String) name,
                                    path.child(name).require(value),
                                    path.child(name),
                                    keys));
        }
        groupKeys.expressions().forEach(key -> keys.add(new OrderKey(key, false)));
        return keys.toList();
    }

    private void add(String name, Object given, ArgumentPath path, OrderKeys keys) {
        if (name.equals("key")) {
            addKey((Map<?, ?>) given, GroupKeys.Name.NONE, path, keys);
            return;
        }
        AggregateFunction function = AggregateFunction.of(name);
        if (function == AggregateFunction.COUNT) {
            keys.add(Aggregates.countOfGroup(), given);
            return;
        }
        ((Map<?, ?>) given)
                .forEach((field, direction) ->
                        keys.add(
                                Aggregates.ofGroup(type, function, (String) field),
                                path.child(field).require(direction)));
    }

    private void addKey(Map<?, ?> input, GroupKeys.Name name, ArgumentPath path, OrderKeys keys) {
        input.forEach((field, value) -> {
            ArgumentPath place = path.child(field);
            Object given = place.require(value);
            GroupKeys.Name longer = name.child((String) field);
            if (given instanceof Map<?, ?> deeper) {
                addKey(deeper, longer, place, keys);
                return;
            }
            Expression key =
                    groupKeys
                            .find(longer)
                            .orElseThrow(() ->
                                    place.fault(
                                            "is no key of these groups; 'by' has: "
                                                    + groupKeys
                                                    + "."));
            keys.add(key, given);
        });
    }
}
