package io.espalier.engine.binding;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.stream.Stream;

/**
 * A whole schema, bound.
 *
 * @param types the types that show an entity, by their name in the schema
 * @param query the fields of {@code Query}, by name
 * @param others the fields of types that show no entity, other roots among them, by coordinates
 * @param values the types that show no entity but a part of one's row
 * @param searches how texts are searched, by the name of the type
 * @param writes what clients may write
 */
public record Binding(
        SequencedMap<String, TypeBinding> types,
        SequencedMap<String, FieldBinding> query,
        SequencedMap<String, FieldBinding.HandWritten> others,
        ValueTypes values,
        Map<String, TextSearch> searches,
        Writes writes) {

    public Binding {
        types = new LinkedHashMap<>(types);
        query = new LinkedHashMap<>(query);
        others = new LinkedHashMap<>(others);
        searches = Map.copyOf(searches);
    }

    /** How a type's texts are searched; empty if they are not. */
    public Optional<TextSearch> findSearch(String typeName) {
        return Optional.ofNullable(searches.get(typeName));
    }

    public Optional<TypeBinding> findType(String name) {
        return Optional.ofNullable(types.get(name));
    }

    /** The type that shows the entity of that JPA name: the first, if several do. */
    public Optional<TypeBinding> findTypeOfEntity(String entityName) {
        return types.values().stream()
                .filter(type -> type.entity().name().equals(entityName))
                .findFirst();
    }

    public TypeBinding requireType(String name) {
        return findType(name)
                .orElseThrow(() -> new IllegalArgumentException("no bound type " + name));
    }

    /** The types whose connections the schema has, whoever resolves them; each once. */
    public SequencedSet<String> connections() {
        SequencedSet<String> nodes = new LinkedHashSet<>();
        fields().flatMap(field -> field.connected().stream())
                .filter(types::containsKey)
                .forEach(nodes::add);
        return nodes;
    }

    private Stream<FieldBinding> fields() {
        return Stream.of(
                        query.values().stream(),
                        types.values().stream().flatMap(type -> type.fields().values().stream()),
                        others.values().stream())
                .flatMap(fields -> fields);
    }
}
