package io.espalier.engine.augmentation;

import io.espalier.engine.binding.FieldBinding;
import io.espalier.engine.binding.TypeBinding;
import java.util.Optional;
import java.util.SequencedMap;

/** The inputs of {@code orderBy}: one for each type, and one for each list of it. */
final class OrderTypes {

    private final InputTypes inputs;
    private final SortKeys keys;

    OrderTypes(InputTypes inputs) {
        this.inputs = inputs;
        this.keys = new SortKeys(inputs);
    }

    /** The name of a type's order, which is defined if it was not yet; none if it has no key. */
    Optional<String> order(TypeBinding type) {
        return keys.has(type) ? Optional.of(order(type.name(), type.fields())) : Optional.empty();
    }

    private String order(String type, SequencedMap<String, FieldBinding> fields) {
        String name = type + "Order";
        return inputs.define(
                name,
                () -> {
                    InputSdl sdl = InputSdl.oneOf(name, "One key to sort " + type + " by.");
                    if (inputs.isSearchable(type)) {
                        sdl.field(
                                "relevance",
                                inputs.orderDirection(),
                                "How well it fits `where.search`; the most relevant come first by `DESC`.");
                    }
                    fields.values().stream().filter(keys::isKey).forEach(field -> add(sdl, field));
                    return sdl;
                });
    }

    private void add(InputSdl sdl, FieldBinding binding) {
        String field = binding.field().name();
        switch (binding) {
            case FieldBinding.Id id -> sdl.field(field, inputs.orderDirection());
            case FieldBinding.Value value -> sdl.field(field, inputs.orderDirection());
            case FieldBinding.Embedded embedded ->
                    sdl.field(field, order(embedded.type(), embedded.fields()));
            case FieldBinding.ToOne toOne -> {
                TypeBinding target = inputs.type(toOne.target());
                sdl.field(field, order(target.name(), target.fields()));
            }
            case FieldBinding.Connection many -> sdl.field(field, list(many.target()));
            case FieldBinding.PlainList many -> sdl.field(field, list(many.target()));
            default -> {}
        }
    }

    private String list(String target) {
        TypeBinding type = inputs.type(target);
        String name = target + "ListOrder";
        return inputs.define(
                name,
                () -> {
                    InputSdl sdl =
                            InputSdl.oneOf(name, "What many " + target + " make together.")
                                    .field("count", inputs.orderDirection(), "How many there are.");
                    aggregate(sdl, type, "sum", "Numeric");
                    aggregate(sdl, type, "avg", "Numeric");
                    aggregate(sdl, type, "min", "Extreme");
                    aggregate(sdl, type, "max", "Extreme");
                    return sdl;
                });
    }

    private void aggregate(InputSdl sdl, TypeBinding type, String function, String kind) {
        if (Measures.of(type, function).isEmpty()) {
            return;
        }
        String name = type.name() + kind + "Order";
        sdl.field(
                function,
                inputs.define(
                        name,
                        () -> {
                            InputSdl fields =
                                    InputSdl.oneOf(
                                            name, "One value that many " + type.name() + " have.");
                            Measures.of(type, function)
                                    .forEach(value ->
                                            fields.field(
                                                    value.field().name(), inputs.orderDirection()));
                            return fields;
                        }));
    }
}
