package io.espalier.engine.augmentation;

import io.espalier.engine.binding.FieldBinding;
import io.espalier.engine.binding.TypeBinding;
import java.util.Optional;
import java.util.SequencedMap;

/** The inputs of {@code orderBy}: one for each type, and one for each list of it. */
final class OrderTypes {

    private final GeneratedTypes types;
    private final SortKeys keys;

    OrderTypes(GeneratedTypes types) {
        this.types = types;
        this.keys = new SortKeys(types);
    }

    /** The name of a type's order, which is defined if it was not yet; none if it has no key. */
    Optional<String> order(TypeBinding type) {
        return keys.has(type) ? Optional.of(order(type.name(), type.fields())) : Optional.empty();
    }

    private String order(String type, SequencedMap<String, FieldBinding> fields) {
        String name = type + "Order";
        return types.define(
                name,
                () -> {
                    TypeSdl sdl = TypeSdl.oneOf(name, "One key to sort " + type + " by.");
                    if (types.isSearchable(type)) {
                        sdl.field(
                                "relevance",
                                types.orderDirection(),
                                "How well it fits `where.search`; the most relevant come first by `DESC`.");
                    }
                    fields.values().stream().filter(keys::isKey).forEach(field -> add(sdl, field));
                    return sdl;
                });
    }

    private void add(TypeSdl sdl, FieldBinding binding) {
        String field = binding.field().name();
        switch (binding) {
            case FieldBinding.Id id -> sdl.field(field, types.orderDirection());
            case FieldBinding.Value value -> sdl.field(field, types.orderDirection());
            case FieldBinding.Embedded embedded ->
                    sdl.field(field, order(embedded.type(), embedded.fields()));
            case FieldBinding.ToOne toOne -> {
                TypeBinding target = types.type(toOne.target());
                sdl.field(field, order(target.name(), target.fields()));
            }
            case FieldBinding.Connection many -> sdl.field(field, list(many.target()));
            case FieldBinding.PlainList many -> sdl.field(field, list(many.target()));
            default -> {}
        }
    }

    private String list(String target) {
        TypeBinding type = types.type(target);
        String name = target + "ListOrder";
        return types.define(
                name,
                () -> {
                    TypeSdl sdl = TypeSdl.oneOf(name, "What many " + target + " make together.");
                    addAggregates(sdl, type);
                    return sdl;
                });
    }

    /** Adds what many rows of a type make together. */
    void addAggregates(TypeSdl sdl, TypeBinding type) {
        sdl.field("count", types.orderDirection(), "How many there are.");
        addAggregate(sdl, type, "sum", "Numeric");
        addAggregate(sdl, type, "avg", "Numeric");
        addAggregate(sdl, type, "min", "Extreme");
        addAggregate(sdl, type, "max", "Extreme");
    }

    private void addAggregate(TypeSdl sdl, TypeBinding type, String function, String kind) {
        if (Measures.of(type, function).isEmpty()) {
            return;
        }
        String name = type.name() + kind + "Order";
        sdl.field(
                function,
                types.define(
                        name,
                        () -> {
                            TypeSdl fields =
                                    TypeSdl.oneOf(
                                            name, "One value that many " + type.name() + " have.");
                            Measures.of(type, function)
                                    .forEach(value ->
                                            fields.field(
                                                    value.field().name(), types.orderDirection()));
                            return fields;
                        }));
    }
}
