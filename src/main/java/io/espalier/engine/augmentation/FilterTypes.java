package io.espalier.engine.augmentation;

import io.espalier.engine.binding.FieldBinding;
import io.espalier.engine.binding.TypeBinding;
import io.espalier.engine.schema.Scalars;
import java.util.Set;

/** The types of {@code where}: one for each type, one for each list of it, one for each scalar. */
final class FilterTypes {

    private static final Set<String> EQUAL_ONLY = Set.of("ID", "Boolean", "Base64");

    private final GeneratedTypes types;

    FilterTypes(GeneratedTypes types) {
        this.types = types;
    }

    /** The name of a type's filter, which is defined if it was not yet. */
    String where(TypeBinding type) {
        String name = type.name() + "Where";
        return types.define(
                name,
                () -> {
                    TypeSdl sdl =
                            TypeSdl.input(
                                            name,
                                            "Conditions on a " + type.name() + "; all must hold.")
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
                    type.fields().values().stream()
                            .filter(field -> field.field().filterable())
                            .forEach(field -> add(sdl, field));
                    return sdl;
                });
    }

    private void add(TypeSdl sdl, FieldBinding binding) {
        String field = binding.field().name();
        switch (binding) {
            case FieldBinding.Id id -> sdl.field(field, scalar("ID", false));
            case FieldBinding.Value value ->
                    sdl.field(field, scalar(binding.field().type().name(), isEnum(value)));
            case FieldBinding.ToOne toOne -> sdl.field(field, where(types.type(toOne.target())));
            case FieldBinding.Connection many -> sdl.field(field, list(many.target()));
            case FieldBinding.PlainList many -> sdl.field(field, list(many.target()));
            default -> {}
        }
    }

    private static boolean isEnum(FieldBinding.Value value) {
        return value.attribute().column().type().javaType().isEnum();
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
        sdl.field("count", scalar("Int", false), "How many there are.");
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
                                                    scalar(
                                                            Measures.scalar(value, function),
                                                            false)));
                            return fields;
                        }));
    }

    /** The filter of a scalar or an enum. */
    String scalar(String type, boolean isEnum) {
        String name = type + "Filter";
        return types.define(
                name,
                () -> {
                    String one = type;
                    String many = "[" + type + "!]";
                    TypeSdl sdl =
                            TypeSdl.input(name, "Conditions on a value; all must hold.")
                                    .field("eq", one, "It is this.")
                                    .field("ne", one, "It is not this, or null.")
                                    .field("in", many, "It is one of these.")
                                    .field("notIn", many, "It is none of these, or null.");
                    if (isOrdered(type, isEnum)) {
                        sdl.field("lt", one, "It is less.")
                                .field("lte", one, "It is this or less.")
                                .field("gt", one, "It is more.")
                                .field("gte", one, "It is this or more.");
                    }
                    sdl.field("isNull", "Boolean", "Whether it is null.");
                    if (type.equals("String")) {
                        sdl.field("contains", one, "It has this text in it.")
                                .field("startsWith", one, "It begins with this text.")
                                .field("endsWith", one, "It ends with this text.")
                                .field(
                                        "like",
                                        one,
                                        "It fits this pattern: `%` is any text, `_` any character, `\\\\\\\\` takes their meaning away.")
                                .field(
                                        "mode",
                                        types.stringMode(),
                                        "Whether case matters, to all conditions beside it.");
                    }
                    return sdl;
                });
    }

    /** What order a scalar of the user's own has, the engine cannot know. */
    private static boolean isOrdered(String type, boolean isEnum) {
        boolean known = Scalars.isBuiltIn(type) || Scalars.isOfTheEngine(type);
        return known && !isEnum && !EQUAL_ONLY.contains(type);
    }
}
