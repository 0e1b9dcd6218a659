package io.espalier.engine.augmentation;

import io.espalier.engine.binding.WriteField;
import io.espalier.engine.binding.WriteType;
import org.jspecify.annotations.Nullable;

/** The inputs by which objects are created, and tied to others as they are. */
final class CreateInputs {

    private final GeneratedTypes types;
    private final KeyTypes keys;
    private final EmbeddableInputs embeddables;
    private final JsonInputs json;
    private final FieldDescriptions descriptions;

    CreateInputs(
            GeneratedTypes types,
            KeyTypes keys,
            EmbeddableInputs embeddables,
            JsonInputs json,
            FieldDescriptions descriptions) {
        this.types = types;
        this.keys = keys;
        this.embeddables = embeddables;
        this.json = json;
        this.descriptions = descriptions;
    }

    /**
     * The input of a new object.
     *
     * @param parent the relation through which it is created, which gives it its parent; or null
     */
    String input(WriteType type, WriteField.@Nullable Children parent) {
        String name = WriteTypeNames.one("Create", type.name(), parent);
        return types.define(
                name,
                () -> {
                    TypeSdl sdl = TypeSdl.input(name, "A new " + type.name() + ".");
                    type.fields().values().stream()
                            .filter(field -> isGiven(field, parent))
                            .forEach(field -> add(sdl, field));
                    return sdl;
                });
    }

    private static boolean isGiven(WriteField field, WriteField.@Nullable Children parent) {
        return field.use().creatable()
                && (parent == null || !field.name().equals(parent.inverseField()));
    }

    /** Whether one can be created through a relation. */
    boolean canCreate(WriteType type, WriteField.@Nullable Children parent) {
        return type.creatable()
                && type.fields().values().stream().anyMatch(field -> isGiven(field, parent));
    }

    private void add(TypeSdl sdl, WriteField field) {
        String type =
                switch (field) {
                    case WriteField.Value value -> KeyTypes.valueType(value);
                    case WriteField.Json typed -> json.type(typed);
                    case WriteField.Embedded embedded ->
                            embeddables.created(
                                    embedded.type(), part -> toOne(part.target(), null));
                    case WriteField.Reference reference -> toOne(reference.target(), null);
                    case WriteField.Children children ->
                            children.one()
                                    ? toOne(children.target(), children)
                                    : toMany(children.target(), children);
                    case WriteField.Links links -> toMany(links.target(), null);
                };
        sdl.described(
                field.name(),
                type + (isDemanded(field) ? "!" : ""),
                descriptions.of(field.field()));
    }

    /** The input for a relation to one. */
    String toOne(String target, WriteField.@Nullable Children relation) {
        String name = WriteTypeNames.toOne("Create", target, relation);
        return types.define(
                name,
                () -> {
                    TypeSdl sdl = TypeSdl.oneOf(name, "How to come by the " + target + ".");
                    addToOneVerbs(sdl, types.writes().requireType(target), relation);
                    return sdl;
                });
    }

    private String toMany(String target, WriteField.@Nullable Children relation) {
        String name = WriteTypeNames.toMany(types.writes(), "Create", target, relation);
        return types.define(
                name,
                () -> {
                    TypeSdl sdl = TypeSdl.input(name, "How to come by many " + target + ".");
                    addToManyVerbs(sdl, types.writes().requireType(target), relation);
                    return sdl;
                });
    }

    /** Adds what can be done for a relation to one, whether or not the owner is new. */
    void addToOneVerbs(TypeSdl sdl, WriteType target, WriteField.@Nullable Children relation) {
        if (canCreate(target, relation)) {
            sdl.field("create", input(target, relation), "A new one.");
        }
        sdl.field("connect", keys.key(target), "One that is there.");
        if (canCreate(target, relation)) {
            sdl.field(
                    "connectOrCreate",
                    connectOrCreate(target, relation),
                    "One that is there, or else a new one.");
        }
    }

    /** The same for a relation to many. */
    void addToManyVerbs(TypeSdl sdl, WriteType target, WriteField.@Nullable Children relation) {
        if (canCreate(target, relation)) {
            sdl.field("create", "[" + input(target, relation) + "!]", "New ones.");
        }
        sdl.field("connect", "[" + keys.key(target) + "!]", "Some that are there.");
        if (canCreate(target, relation)) {
            sdl.field(
                    "connectOrCreate",
                    "[" + connectOrCreate(target, relation) + "!]",
                    "Each of them one that is there, or else a new one.");
        }
    }

    private String connectOrCreate(WriteType target, WriteField.@Nullable Children relation) {
        String name = WriteTypeNames.one("ConnectOrCreate", target.name(), relation);
        return types.define(
                name,
                () ->
                        TypeSdl.input(
                                        name,
                                        "A " + target.name() + " that is there, or else a new one.")
                                .field("by", keys.key(target) + "!", "What finds it.")
                                .field(
                                        "create",
                                        input(target, relation) + "!",
                                        "The new one, if there is none."));
    }

    /**
     * Whether the schema itself demands it. What only the table rules out is told when it is
     * missing, so that the schema is the same where there is no table to ask.
     */
    static boolean isDemanded(WriteField field) {
        return field.required() && field.field().type().nonNull();
    }
}
