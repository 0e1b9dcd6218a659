package io.espalier.engine.augmentation;

import io.espalier.engine.binding.FieldBinding;
import io.espalier.engine.binding.TypeBinding;
import java.util.SequencedMap;

/** The inputs of {@code where}: one for each type, one for each list of it. */
final class FilterTypes {

    private final GeneratedTypes types;
    private final ValueFilterTypes values;

    FilterTypes(GeneratedTypes types) {
        this.types = types;
        this.values = new ValueFilterTypes(types);
    }

    /** The name of a type's filter, which is defined if it was not yet. */
    String where(TypeBinding type) {
        return where(type.name(), type.fields());
    }

    private String where(String type, SequencedMap<String, FieldBinding> fields) {
        String name = type + "Where";
        return types.define(
                name,
                () -> {
                    TypeSdl sdl =
                            TypeSdl.input(name, "Conditions on a " + type + "; all must hold.")
                                    .field("and", "[" + name + "!]", "All of these hold.")
                                    .field("or", "[" + name + "!]", "One of these holds.")
                                    .field("not", name, "This does not hold.")
                                    .field("isNull", "Boolean", "Whether it is not there.");
                    if (types.isSearchable(type)) {
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

    private void add(TypeSdl sdl, FieldBinding binding) {
        String field = binding.field().name();
        switch (binding) {
            case FieldBinding.Id id -> sdl.field(field, values.scalar("ID"));
            case FieldBinding.Value value -> sdl.field(field, values.filter(value));
            case FieldBinding.Embedded embedded ->
                    sdl.field(field, where(embedded.type(), embedded.fields()));
            case FieldBinding.ToOne toOne -> sdl.field(field, where(types.type(toOne.target())));
            case FieldBinding.Connection many -> sdl.field(field, list(many.target()));
            case FieldBinding.PlainList many -> sdl.field(field, list(many.target()));
            default -> {}
        }
    }

    /** The filter of a relation to many. */
    private String list(String target) {
        TypeBinding type = types.type(target);
        String name = target + "ListWhere";
        return types.define(
                name,
                () -> {
                    String where = where(type);
                    TypeSdl sdl =
                            TypeSdl.input(name, "Conditions on many " + target + " together.")
                                    .field("some", where, "One of them is so.")
                                    .field("every", where, "None of them is otherwise.")
                                    .field("none", where, "None of them is so.");
                    addAggregates(sdl, type);
                    return sdl;
                });
    }

    /** Adds conditions on what many rows of a type make together. */
    void addAggregates(TypeSdl sdl, TypeBinding type) {
        sdl.field("count", values.scalar("Int"), "How many there are.");
        addAggregate(sdl, type, "sum", "Sum");
        addAggregate(sdl, type, "avg", "Avg");
        addAggregate(sdl, type, "min", "Extreme");
        addAggregate(sdl, type, "max", "Extreme");
    }

    private void addAggregate(TypeSdl sdl, TypeBinding type, String function, String kind) {
        if (Measures.of(type, function).isEmpty()) {
            return;
        }
        String name = type.name() + kind + "Where";
        sdl.field(
                function,
                types.define(
                        name,
                        () -> {
                            TypeSdl fields =
                                    TypeSdl.input(
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
