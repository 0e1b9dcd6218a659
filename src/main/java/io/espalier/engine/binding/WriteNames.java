package io.espalier.engine.binding;

import io.espalier.engine.schema.Field;
import io.espalier.engine.schema.MutationReference;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * What the name of a field of {@code Mutation} means: a verb and a type, or a verb and the field of
 * {@code Query} that lists the type.
 */
final class WriteNames {

    private final SequencedMap<String, TypeBinding> types;
    private final SequencedMap<String, String> plurals;

    WriteNames(SequencedMap<String, TypeBinding> types, SequencedMap<String, FieldBinding> query) {
        this.types = types;
        this.plurals = plurals(query.values());
    }

    /** What a field does, and to which type. */
    record Meaning(WriteKind kind, TypeBinding type) {}

    /** The fields of {@code Query} that list all objects of a type, by its name. */
    private static SequencedMap<String, String> plurals(Collection<FieldBinding> query) {
        SequencedMap<String, String> plurals = new LinkedHashMap<>();
        for (FieldBinding binding : query) {
            switch (binding) {
                case FieldBinding.Connection many ->
                        plurals.putIfAbsent(many.target(), many.field().name());
                case FieldBinding.PlainList many ->
                        plurals.putIfAbsent(many.target(), many.field().name());
                default -> {}
            }
        }
        return plurals;
    }

    SequencedMap<String, String> plurals() {
        return plurals;
    }

    /** What a name means by itself. */
    Optional<Meaning> find(String name) {
        for (WriteKind kind : WriteKind.values()) {
            Optional<TypeBinding> type =
                    behind(kind.verb(), name).flatMap(rest -> find(kind, rest));
            if (type.isPresent()) {
                return type.map(found -> new Meaning(kind, found));
            }
        }
        return Optional.empty();
    }

    /** What {@code @mutation} says; empty if there is no such type, or no such kind. */
    Optional<Meaning> find(MutationReference said) {
        return Optional.ofNullable(types.get(said.of()))
                .flatMap(type ->
                        Arrays.stream(WriteKind.values())
                                .filter(kind -> kind.name().equals(said.kind()))
                                .map(kind -> new Meaning(kind, type))
                                .findFirst());
    }

    private Optional<TypeBinding> find(WriteKind kind, String rest) {
        if (!kind.many()) {
            return Optional.ofNullable(types.get(rest));
        }
        return plurals.entrySet().stream()
                .filter(plural -> capitalized(plural.getValue()).equals(rest))
                .map(Map.Entry::getKey)
                .findFirst()
                .map(types::get);
    }

    /** The payload's field of the entity, or of all: {@code post}, {@code posts}. */
    String entityField(Field field, Meaning meaning) {
        String type = meaning.type().name();
        if (!meaning.kind().many()) {
            return decapitalized(type);
        }
        return plurals.computeIfAbsent(
                type,
                name ->
                        decapitalized(
                                behind(meaning.kind().verb(), field.name()).orElse(name + "s")));
    }

    private static Optional<String> behind(String verb, String name) {
        return name.startsWith(verb)
                        && name.length() > verb.length()
                        && !Character.isLowerCase(name.charAt(verb.length()))
                ? Optional.of(name.substring(verb.length()))
                : Optional.empty();
    }

    private static String capitalized(String name) {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    /** A name that begins with an abbreviation keeps it, {@code URL}. */
    private static String decapitalized(String name) {
        return name.length() > 1 && Character.isUpperCase(name.charAt(1))
                ? name
                : Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }
}
