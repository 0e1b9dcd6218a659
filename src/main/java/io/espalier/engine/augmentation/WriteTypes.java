package io.espalier.engine.augmentation;

import graphql.language.Description;
import graphql.language.InputValueDefinition;
import graphql.parser.Parser;
import io.espalier.engine.binding.WriteBinding;
import io.espalier.engine.binding.WriteType;

/** The input and the payload of each mutation. */
final class WriteTypes {

    private final GeneratedTypes types;
    private final FilterTypes filters;
    private final KeyTypes keys;
    private final CreateInputs creates;
    private final UpdateInputs updates;
    private final PayloadTypes payloads;

    /**
     * @param types takes the types of writes
     * @param filters takes those of {@code where}
     */
    WriteTypes(GeneratedTypes types, FilterTypes filters, FieldDescriptions descriptions) {
        this.types = types;
        this.filters = filters;
        this.keys = new KeyTypes(types, descriptions);
        JsonInputs json = new JsonInputs(types, descriptions);
        EmbeddableInputs embeddables = new EmbeddableInputs(types, json, descriptions);
        this.creates = new CreateInputs(types, keys, embeddables, json, descriptions);
        this.updates = new UpdateInputs(types, keys, embeddables, json, creates, descriptions);
        this.payloads = new PayloadTypes(types);
    }

    /** Defines the user errors, to which payloads of hand-written mutations refer. */
    void defineUserErrors() {
        payloads.defineUserErrors();
    }

    /** The mutation's one argument; its payload is defined too. */
    InputValueDefinition input(WriteBinding mutation) {
        payloads.define(mutation);
        WriteType type = types.writes().requireType(mutation.type());
        return switch (mutation.kind()) {
            case CREATE -> argument(creates.input(type, null) + "!", "What to create.");
            case CREATE_MANY ->
                    argument("[" + creates.input(type, null) + "!]!", "What to create, in order.");
            case UPDATE -> argument(updates.input(type) + "!", "What to change, and how.");
            case UPDATE_MANY -> argument(updateMany(type) + "!", "What to change, and how.");
            case UPSERT ->
                    argument(
                            updates.upsert(type, null) + "!",
                            "What to change, or to create where it is not there.");
            case DELETE -> argument(delete(type) + "!", "What to delete.");
            case DELETE_MANY -> argument(deleteMany(type) + "!", "What to delete.");
            case RESTORE -> argument(restore(type) + "!", "What to take back.");
        };
    }

    private static InputValueDefinition argument(String type, String description) {
        return InputValueDefinition.newInputValueDefinition()
                .name("input")
                .type(Parser.parseType(type))
                .description(new Description(description, null, false))
                .build();
    }

    private String updateMany(WriteType type) {
        String name = "Update" + WriteTypeNames.many(types.writes(), type.name()) + "Input";
        return types.define(
                name,
                () -> {
                    TypeSdl sdl =
                            TypeSdl.input(name, "Changes of all " + type.name() + " that fit.")
                                    .field(
                                            "where",
                                            filters.where(type.type()) + "!",
                                            "Which ones; an empty object means all.")
                                    .field(
                                            "data",
                                            updates.dataOfMany(type),
                                            "The values that they get.");
                    updates.addArithmetic(sdl, type);
                    return addAtMost(sdl);
                });
    }

    private String delete(WriteType type) {
        String name = "Delete" + type.name() + "Input";
        return types.define(
                name,
                () -> {
                    TypeSdl sdl = TypeSdl.input(name, "The " + type.name() + " to delete.");
                    keys.addKey(sdl, type);
                    return sdl;
                });
    }

    private String deleteMany(WriteType type) {
        String name = "Delete" + WriteTypeNames.many(types.writes(), type.name()) + "Input";
        return types.define(
                name,
                () ->
                        addAtMost(
                                TypeSdl.input(name, "All " + type.name() + " to delete.")
                                        .field(
                                                "where",
                                                filters.where(type.type()) + "!",
                                                "Which ones; an empty object means all.")));
    }

    private static TypeSdl addAtMost(TypeSdl sdl) {
        return sdl.field("atMost", "Int! = 1", "How many it may be; if more fit, nothing is done.");
    }

    private String restore(WriteType type) {
        String name = "Restore" + type.name() + "Input";
        return types.define(
                name,
                () ->
                        TypeSdl.input(name, "The deleted " + type.name() + " to take back.")
                                .field("id", "ID!", "Its id."));
    }
}
