package io.espalier.engine.augmentation;

import io.espalier.engine.binding.FieldBinding;
import io.espalier.engine.binding.TypeBinding;
import java.util.SequencedMap;

/** The inputs of {@code where}: one for each type, one for each list of it. */
final class FilterTypes {

    private final InputTypes inputs;
    private final ValueFilterTypes values;

    FilterTypes(InputTypes inputs) {
        this.inputs = inputs;
        this.values = new ValueFilterTypes(inputs);
    }

    /** The name of a type's filter, which is defined if it was not yet. */
    String where(TypeBinding type) {
        return where(type.name(), type.fields());
    }

    private String where(String type, SequencedMap<String, FieldBinding> fields) {
        String name = type + "Where";
        return inputs.define(
                name,
                () -> {
                    InputSdl sdl =
                            new InputSdl(name, "Conditions on a " + type + "; all must hold.")
                                    .field("and", "[" + name + "!]", "All of these hold.")
                                    .field("or", "[" + name + "!]", "One of these holds.")
                                    .field("not", name, "This does not hold.")
                                    .field("isNull", "Boolean", "Whether it is not there.");
                    if (inputs.isSearchable(type)) {
                        sdl.field(
                                "search",
                                "String",
                                "Its texts have these words, as in a web search: `\\\"exact words\\\" this or -that`.");
                    }
                    fields.values().stream()
                            .filter(field -> field.field().filterable())
                            .forEach(field -> add(sdl, field));
                    return sdl;
                });
    }

    private void add(InputSdl sdl, FieldBinding binding) {
        String field = binding.field().name();
        switch (binding) {
            case FieldBinding.Id id -> sdl.field(field, values.scalar("ID"));
            case FieldBinding.Value value -> sdl.field(field, values.filter(value));
            case FieldBinding.Embedded embedded ->
                    sdl.field(field, where(embedded.type(), embedded.fields()));
            case FieldBinding.ToOne toOne -> sdl.field(field, where(inputs.type(toOne.target())));
            case FieldBinding.Connection many -> sdl.field(field, list(many.target()));
            case FieldBinding.PlainList many -> sdl.field(field, list(many.target()));
            default -> {}
        }
    }

    /** The filter of a relation to many. */
    private String list(String target) {
        TypeBinding type = inputs.type(target);
        String name = target + "ListWhere";
        return inputs.define(
                name,
                () -> {
                    String where = where(type);
                    InputSdl sdl =
                            new InputSdl(name, "Conditions on many " + target + " together.")
                                    .field("some", where, "One of them is so.")
                                    .field("every", where, "None of them is otherwise.")
                                    .field("none", where, "None of them is so.")
                                    .field("count", values.scalar("Int"), "How many there are.");
                    aggregate(sdl, type, "sum", "Sum");
                    aggregate(sdl, type, "avg", "Avg");
                    aggregate(sdl, type, "min", "Extreme");
                    aggregate(sdl, type, "max", "Extreme");
                    return sdl;
                });
    }

    private void aggregate(InputSdl sdl, TypeBinding type, String function, String kind) {
        if (Measures.of(type, function).isEmpty()) {
            return;
        }
        String name = type.name() + kind + "Where";
        sdl.field(
                function,
                inputs.define(
                        name,
                        () -> {
                            InputSdl fields =
                                    new InputSdl(
                                            name,
                                            "Conditions on what many "
                                                    + type.name()
                                                    + " make together.");
                            Measures.of(type, function)
                                    .forEach(value ->
                                            fields.field(
                                                    value.field().name(),
                                                    values.scalar(
                                                            Measures.scalar(value, function))));
                            return fields;
                        }));
    }
}
