package io.espalier.engine.augmentation;

import io.espalier.engine.binding.WriteField;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Stream;

/** The inputs of embeddables: one for each object type, wherever it is shown. */
final class EmbeddableInputs {

    private final GeneratedTypes types;
    private final FieldDescriptions descriptions;

    EmbeddableInputs(GeneratedTypes types, FieldDescriptions descriptions) {
        this.types = types;
        this.descriptions = descriptions;
    }

    String input(String type) {
        String name = type + "Input";
        return types.define(
                name,
                () -> {
                    TypeSdl sdl = TypeSdl.input(name, "A whole " + type + ".");
                    List<WriteField.Embedded> places = places(type);
                    parts(places).values().forEach(part -> add(sdl, part, places));
                    return sdl;
                });
    }

    private List<WriteField.Embedded> places(String type) {
        return types.writes().types().values().stream()
                .flatMap(written -> embedded(written.fields().values()))
                .filter(embedded -> embedded.type().equals(type))
                .toList();
    }

    private static Stream<WriteField.Embedded> embedded(Collection<WriteField> fields) {
        return fields.stream()
                .filter(WriteField.Embedded.class::isInstance)
                .map(WriteField.Embedded.class::cast)
                .flatMap(embedded ->
                        Stream.concat(Stream.of(embedded), embedded(embedded.fields().values())));
    }

    private static SequencedMap<String, WriteField> parts(List<WriteField.Embedded> places) {
        SequencedMap<String, WriteField> parts = new LinkedHashMap<>();
        places.forEach(place -> place.fields().forEach(parts::putIfAbsent));
        return parts;
    }

    /** What one place can do without need not be given. */
    private void add(TypeSdl sdl, WriteField part, List<WriteField.Embedded> places) {
        boolean required =
                places.stream()
                        .map(place -> place.fields().get(part.name()))
                        .allMatch(field -> field != null && CreateInputs.isDemanded(field));
        String type =
                switch (part) {
                    case WriteField.Value value -> KeyTypes.valueType(value);
                    case WriteField.Embedded embedded -> input(embedded.type());
                    default -> throw new IllegalStateException("no part of an embeddable: " + part);
                };
        sdl.described(part.name(), type + (required ? "!" : ""), descriptions.of(part.field()));
    }
}
