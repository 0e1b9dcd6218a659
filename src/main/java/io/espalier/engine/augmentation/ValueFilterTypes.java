package io.espalier.engine.augmentation;

import io.espalier.engine.binding.FieldBinding;
import io.espalier.engine.mapping.ValueType;
import io.espalier.engine.schema.Scalars;
import java.util.Set;

/** The inputs of conditions on values: one for each scalar or enum, and one for arrays of it. */
final class ValueFilterTypes {

    private static final Set<String> EQUAL_ONLY = Set.of("ID", "Boolean", "Base64");

    private final GeneratedTypes types;

    ValueFilterTypes(GeneratedTypes types) {
        this.types = types;
    }

    /** The filter of a field's values. */
    String filter(FieldBinding.Value value) {
        String scalar = value.field().type().name();
        ValueType type = value.attribute().column().type();
        if (type.jsonType() != null) {
            return json();
        }
        if (type.element() != null) {
            return array(scalar);
        }
        return type.isConverted() && isOrdered(scalar) ? converted(scalar) : scalar(scalar);
    }

    /** The filter of a scalar or an enum. */
    String scalar(String type) {
        String name = type + "Filter";
        return types.define(name, () -> operators(name, type, isOrdered(type)));
    }

    /** The filter of a scalar whose values stand in the database in another shape. */
    private String converted(String type) {
        String name = type + "EqualityFilter";
        return types.define(name, () -> withNull(equality(name, type)));
    }

    private TypeSdl operators(String name, String type, boolean ordered) {
        TypeSdl sdl = equality(name, type);
        if (ordered) {
            sdl.field("lt", type, "It is less.")
                    .field("lte", type, "It is this or less.")
                    .field("gt", type, "It is more.")
                    .field("gte", type, "It is this or more.");
        }
        withNull(sdl);
        return type.equals("String") ? withText(sdl, type) : sdl;
    }

    private static TypeSdl equality(String name, String type) {
        String many = "[" + type + "!]";
        return TypeSdl.input(name, "Conditions on a value; all must hold.")
                .field("eq", type, "It is this.")
                .field("ne", type, "It is not this, or null.")
                .field("in", many, "It is one of these.")
                .field("notIn", many, "It is none of these, or null.");
    }

    private static TypeSdl withNull(TypeSdl sdl) {
        return sdl.field("isNull", "Boolean", "Whether it is null.");
    }

    private TypeSdl withText(TypeSdl sdl, String type) {
        return sdl.field("contains", type, "It has this text in it.")
                .field("startsWith", type, "It begins with this text.")
                .field("endsWith", type, "It ends with this text.")
                .field(
                        "like",
                        type,
                        "It fits this pattern: `%` is any text, `_` any character, `\\\\\\\\` takes their meaning away.")
                .field(
                        "mode",
                        types.stringMode(),
                        "Whether case matters, to all conditions beside it.");
    }

    /** The filter of JSON, of whatever shape. */
    private String json() {
        String name = Scalars.JSON + "Filter";
        String any = Scalars.JSON;
        return types.define(
                name,
                () ->
                        withNull(
                                TypeSdl.input(name, "Conditions on JSON; all must hold.")
                                        .field(
                                                "path",
                                                "[String!]",
                                                "Where they look, by keys and places in lists; at the whole without it.")
                                        .field("eq", any, "It is this.")
                                        .field("ne", any, "It is not this, or null.")
                                        .field("lt", any, "It is a number or text, and less.")
                                        .field("lte", any, "The same, or it is this.")
                                        .field("gt", any, "It is a number or text, and more.")
                                        .field("gte", any, "The same, or it is this.")
                                        .field("contains", any, "It has all that this has.")
                                        .field(
                                                "hasKey",
                                                "String",
                                                "It is an object with this key.")));
    }

    /** The filter of an array of a scalar or an enum. */
    private String array(String type) {
        String name = type + "ListFilter";
        String many = "[" + type + "!]";
        return types.define(
                name,
                () ->
                        withNull(
                                TypeSdl.input(name, "Conditions on an array; all must hold.")
                                        .field("has", type, "This is one of its items.")
                                        .field("hasEvery", many, "All of these are.")
                                        .field("hasSome", many, "One of these is.")
                                        .field("isEmpty", "Boolean", "It is there without items.")
                                        .field("eq", many, "Its items are these, in this order.")
                                        .field("ne", many, "They are not these, or it is null.")));
    }

    /** What order an enum or a scalar of the user's own has, the engine cannot know. */
    private static boolean isOrdered(String type) {
        boolean known = Scalars.isBuiltIn(type) || Scalars.isOfTheEngine(type);
        return known && !EQUAL_ONLY.contains(type);
    }
}
