package io.espalier.engine.mutation.work;

import io.espalier.engine.binding.JsonTypes;
import io.espalier.engine.binding.WriteField;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

/** The fields by which inputs speak of properties of an instance, or of a part of it. */
@FunctionalInterface
interface ShownFields {

    /** Of what no field shows. */
    ShownFields NONE = property -> Optional.empty();

    Optional<Shown> find(String property);

    /**
     * A field.
     *
     * @param below those of its value
     */
    record Shown(String name, ShownFields below) {}

    /** Of two fields that show the same, the one of which the input speaks. */
    static ShownFields of(Touched row) {
        // The sort is stable: of two that are alike the first remains.
        Comparator<WriteField> given =
                Comparator.comparing(field -> !row.places().containsKey(field.name()));
        return property ->
                row.type().fields().values().stream()
                        .filter(field -> attribute(field).equals(property))
                        .sorted(given)
                        .findFirst()
                        .map(ShownFields::shown);
    }

    private static Shown shown(WriteField field) {
        ShownFields below =
                switch (field) {
                    case WriteField.Embedded embedded -> of(embedded.fields());
                    case WriteField.Json json -> of(json.types(), json.type());
                    case WriteField.Value value -> NONE;
                    case WriteField.Relation relation -> NONE;
                };
        return new Shown(field.name(), below);
    }

    private static ShownFields of(Map<String, WriteField> fields) {
        return property ->
                fields.values().stream()
                        .filter(field -> attribute(field).equals(property))
                        .findFirst()
                        .map(ShownFields::shown);
    }

    private static ShownFields of(JsonTypes types, String type) {
        return property ->
                types.require(type).values().stream()
                        .filter(part -> part.property().name().equals(property))
                        .findFirst()
                        .map(part ->
                                new Shown(
                                        part.name(),
                                        part.object()
                                                ? of(types, part.field().type().name())
                                                : NONE));
    }

    private static String attribute(WriteField field) {
        return switch (field) {
            case WriteField.Value value -> value.attribute().name();
            case WriteField.Json json -> json.attribute().name();
            case WriteField.Embedded embedded -> embedded.attribute().name();
            case WriteField.Reference reference -> reference.attribute().name();
            case WriteField.Links links -> links.attribute().name();
            case WriteField.Children children -> children.name();
        };
    }
}
