package io.espalier.engine.augmentation;

import io.espalier.engine.binding.JsonTypes;
import io.espalier.engine.binding.WriteField;

/** The inputs of objects inside JSON: one for each object type, wherever it is shown. */
final class JsonInputs {

    private final GeneratedTypes types;
    private final FieldDescriptions descriptions;

    JsonInputs(GeneratedTypes types, FieldDescriptions descriptions) {
        this.types = types;
        this.descriptions = descriptions;
    }

    /** The type of a field in an input that need not be given. */
    String type(WriteField.Json json) {
        return KeyTypes.listed(json.field().type(), input(json.type(), json.types()));
    }

    private String input(String type, JsonTypes json) {
        String name = type + "Input";
        return types.define(
                name,
                () -> {
                    TypeSdl sdl = TypeSdl.input(name, "A " + type + "; what is not given stays.");
                    json.require(type)
                            .values()
                            .forEach(part ->
                                    sdl.described(
                                            part.name(),
                                            type(part, json),
                                            descriptions.of(part.field())));
                    return sdl;
                });
    }

    private String type(JsonTypes.Part part, JsonTypes json) {
        String type = part.field().type().name();
        return KeyTypes.listed(part.field().type(), part.object() ? input(type, json) : type);
    }
}
