package io.espalier.engine.binding;

import io.espalier.engine.mapping.Attribute;
import io.espalier.engine.mapping.Entity;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Why clients cannot create an entity, whatever they give. */
final class NotCreatable {

    private final WriteUses uses;

    private NotCreatable(WriteUses uses) {
        this.uses = uses;
    }

    /**
     * The reason, to be said of the entity; empty if its fields suffice.
     *
     * @param fields those that may be given
     */
    static Optional<String> reason(
            BindingSources sources, Entity entity, Collection<WriteField> fields) {
        if (!entity.writes().instantiable()) {
            return Optional.of("its class is abstract");
        }
        List<String> missing =
                new NotCreatable(new WriteUses(sources, entity))
                        .missing("", entity.attributes().values(), fields)
                        .toList();
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "it cannot do without "
                                + String.join(", ", missing)
                                + ", for which no field can be given");
    }

    private Stream<String> missing(
            String prefix, Collection<Attribute> attributes, Collection<WriteField> fields) {
        return attributes.stream()
                .flatMap(attribute -> missing(prefix + attribute.name(), attribute, fields));
    }

    private Stream<String> missing(
            String path, Attribute attribute, Collection<WriteField> fields) {
        if (!uses.isRequired(path, attribute)) {
            return Stream.empty();
        }
        Optional<WriteField> given =
                fields.stream()
                        .filter(field -> field.use().creatable() && shows(field, attribute))
                        .findFirst();
        if (attribute instanceof Attribute.Embedded embedded) {
            return missing(
                    path + ".",
                    embedded.attributes().values(),
                    given.map(field -> ((WriteField.Embedded) field).fields().values())
                            .orElse(List.of()));
        }
        return given.isPresent() ? Stream.empty() : Stream.of(path);
    }

    private static boolean shows(WriteField field, Attribute attribute) {
        return switch (field) {
            case WriteField.Value value -> value.attribute().name().equals(attribute.name());
            case WriteField.Json json -> json.attribute().name().equals(attribute.name());
            case WriteField.Embedded embedded ->
                    embedded.attribute().name().equals(attribute.name());
            case WriteField.Reference reference ->
                    reference.attribute().name().equals(attribute.name());
            case WriteField.Children children -> false;
            case WriteField.Links links -> false;
        };
    }
}
