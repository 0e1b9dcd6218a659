package io.espalier.engine.augmentation;

import io.espalier.engine.binding.WriteField;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** The inputs of embeddables: one or two for each object type, wherever it is shown. */
final class EmbeddableInputs {

    private final GeneratedTypes types;
    private final JsonInputs json;
    private final FieldDescriptions descriptions;

    EmbeddableInputs(GeneratedTypes types, JsonInputs json, FieldDescriptions descriptions) {
        this.types = types;
        this.json = json;
        this.descriptions = descriptions;
    }

    /** The input for what a reference inside an embeddable leads to. */
    @FunctionalInterface
    interface References extends Function<WriteField.Reference, String> {}

    /** The input of a new embeddable. */
    String created(String type, References references) {
        String name = type + "Input";
        return types.define(
                name,
                () -> {
                    TypeSdl sdl = TypeSdl.input(name, "A whole " + type + ".");
                    List<WriteField.Embedded> places = places(type);
                    parts(places)
                            .values()
                            .forEach(part ->
                                    sdl.described(
                                            part.name(),
                                            created(part, references)
                                                    + (isDemanded(part, places) ? "!" : ""),
                                            descriptions.of(part.field())));
                    return sdl;
                });
    }

    private String created(WriteField part, References references) {
        return part instanceof WriteField.Embedded embedded
                ? created(embedded.type(), references)
                : type(part, references);
    }

    /**
     * The input of one that is there. What it refers to may change alone; without such it is the
     * input of a new one.
     *
     * @param references the inputs for what changed ones refer to
     * @param ofNew those for new ones
     */
    String changed(String type, References references, References ofNew) {
        List<WriteField.Embedded> places = places(type);
        if (!refers(places)) {
            return created(type, ofNew);
        }
        String name = "Update" + type + "Data";
        return types.define(
                name,
                () -> {
                    TypeSdl sdl =
                            TypeSdl.input(
                                    name, "What a " + type + " gets; what is not given stays.");
                    parts(places)
                            .values()
                            .forEach(part ->
                                    sdl.described(
                                            part.name(),
                                            changed(part, references, ofNew),
                                            descriptions.of(part.field())));
                    return sdl;
                });
    }

    private String changed(WriteField part, References references, References ofNew) {
        return part instanceof WriteField.Embedded embedded
                ? changed(embedded.type(), references, ofNew)
                : type(part, references);
    }

    private String type(WriteField part, References references) {
        return switch (part) {
            case WriteField.Value value -> KeyTypes.valueType(value);
            case WriteField.Json typed -> json.type(typed);
            case WriteField.Reference reference -> references.apply(reference);
            default -> throw new IllegalStateException("no part of an embeddable: " + part);
        };
    }

    private static boolean refers(List<WriteField.Embedded> places) {
        return embedded(List.copyOf(places))
                .flatMap(place -> place.fields().values().stream())
                .anyMatch(WriteField.Reference.class::isInstance);
    }

    private List<WriteField.Embedded> places(String type) {
        return types.writes().types().values().stream()
                .flatMap(written -> embedded(written.fields().values()))
                .filter(embedded -> embedded.type().equals(type))
                .toList();
    }

    private static Stream<WriteField.Embedded> embedded(Collection<? extends WriteField> fields) {
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
    private static boolean isDemanded(WriteField part, List<WriteField.Embedded> places) {
        return places.stream()
                .map(place -> place.fields().get(part.name()))
                .allMatch(field -> field != null && CreateInputs.isDemanded(field));
    }
}
