package io.espalier.engine.augmentation;

import io.espalier.engine.binding.WriteField;
import io.espalier.engine.binding.WriteType;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The inputs by which objects are changed. */
final class UpdateInputs {

    private final GeneratedTypes types;
    private final KeyTypes keys;
    private final EmbeddableInputs embeddables;
    private final JsonInputs json;
    private final CreateInputs creates;
    private final FieldDescriptions descriptions;
    private final RelationInputs relations;

    UpdateInputs(
            GeneratedTypes types,
            KeyTypes keys,
            EmbeddableInputs embeddables,
            JsonInputs json,
            CreateInputs creates,
            FieldDescriptions descriptions) {
        this.types = types;
        this.keys = keys;
        this.embeddables = embeddables;
        this.json = json;
        this.creates = creates;
        this.descriptions = descriptions;
        this.relations = new RelationInputs(types, keys, creates, this);
    }

    /** The input of one object's change. */
    String input(WriteType type) {
        String name = WriteTypeNames.one("Update", type.name(), null);
        return types.define(
                name,
                () -> {
                    TypeSdl sdl = TypeSdl.input(name, "Changes of a " + type.name() + ".");
                    keys.addKey(sdl, type);
                    sdl.field("data", data(type), "What it gets; all else stays.");
                    addArithmetic(sdl, type);
                    return sdl;
                });
    }

    /** Whether anything of a type may change. */
    static boolean canUpdate(WriteType type) {
        return type.fields().values().stream().anyMatch(field -> field.use().updatable());
    }

    /** The new values and relations of one object. */
    String data(WriteType type) {
        String name = "Update" + type.name() + "Data";
        return types.define(
                name,
                () -> {
                    TypeSdl sdl =
                            TypeSdl.input(
                                    name,
                                    "What a " + type.name() + " gets; what is not given stays.");
                    type.fields().values().stream()
                            .filter(field -> field.use().updatable())
                            .forEach(field -> add(sdl, field));
                    return sdl;
                });
    }

    /** The new values of many objects. */
    String dataOfMany(WriteType type) {
        String name = "Update" + WriteTypeNames.many(types.writes(), type.name()) + "Data";
        return types.define(
                name,
                () -> {
                    TypeSdl sdl =
                            TypeSdl.input(
                                    name,
                                    "What many " + type.name() + " get; what is not given stays.");
                    type.fields().values().stream()
                            .filter(field -> field.use().updatable() && isOfOwnRow(field))
                            .forEach(field -> add(sdl, field));
                    return sdl;
                });
    }

    private static boolean isOfOwnRow(WriteField field) {
        return !(field instanceof WriteField.Relation);
    }

    /** The input of a change, or of a new object where there is none to change. */
    String upsert(WriteType type, WriteField.@Nullable Children parent) {
        String name = WriteTypeNames.one("Upsert", type.name(), parent);
        return types.define(
                name,
                () ->
                        TypeSdl.input(name, "A " + type.name() + " to change, or to create.")
                                .field("by", keys.key(type) + "!", "What finds it.")
                                .field(
                                        "create",
                                        creates.input(type, parent) + "!",
                                        "The new one, if there is none.")
                                .field("update", data(type) + "!", "What it gets if it is there."));
    }

    private void add(TypeSdl sdl, WriteField field) {
        String type =
                switch (field) {
                    case WriteField.Value value -> KeyTypes.valueType(value);
                    case WriteField.Json typed -> json.type(typed);
                    case WriteField.Embedded embedded ->
                            embeddables.changed(
                                    embedded.type(),
                                    part -> relations.toOne(part.target(), null),
                                    part -> creates.toOne(part.target(), null));
                    case WriteField.Reference reference ->
                            relations.toOne(reference.target(), null);
                    case WriteField.Children children ->
                            children.one()
                                    ? relations.toOne(children.target(), children)
                                    : relations.toMany(children.target(), children);
                    case WriteField.Links links -> relations.toMany(links.target(), null);
                };
        sdl.described(field.name(), type, descriptions.of(field.field()));
    }

    /** Adds what is worked out from the values that are there, if the type has any. */
    void addArithmetic(TypeSdl sdl, WriteType type) {
        List<WriteField.Value> numbers =
                values(type, value -> value.attribute().column().type().isNumeric());
        if (!numbers.isEmpty()) {
            sdl.field(
                    "increment",
                    define(
                            type.name() + "Increment",
                            "What is added to numbers of a " + type.name() + ".",
                            numbers,
                            "What is added to its "),
                    "What is added to numbers; less than zero takes away.");
        }
        List<WriteField.Value> arrays =
                values(type, value -> value.attribute().column().type().element() != null);
        if (!arrays.isEmpty()) {
            sdl.field(
                    "push",
                    define(
                            type.name() + "Push",
                            "What is put behind the items of a " + type.name() + ".",
                            arrays,
                            "What is put behind its "),
                    "What is put behind the items of lists.");
        }
    }

    private static List<WriteField.Value> values(
            WriteType type, Predicate<WriteField.Value> included) {
        return type.fields().values().stream()
                .filter(WriteField.Value.class::isInstance)
                .map(WriteField.Value.class::cast)
                .filter(value -> value.use().updatable() && included.test(value))
                .toList();
    }

    private String define(
            String name, String description, List<WriteField.Value> values, String ofEach) {
        return types.define(
                name,
                () -> {
                    TypeSdl sdl = TypeSdl.input(name, description);
                    values.forEach(value ->
                            sdl.field(
                                    value.name(),
                                    KeyTypes.valueType(value),
                                    ofEach + value.name() + "."));
                    return sdl;
                });
    }
}
