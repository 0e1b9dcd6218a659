package io.espalier.engine.binding;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * A whole schema, bound.
 *
 * @param types the types that show an entity, by their name in the schema
 * @param query the fields of {@code Query}, by name
 * @param values the types that show no entity but a part of one's row
 * @param searches how texts are searched, by the name of the type
 */
public record Binding(
        SequencedMap<String, TypeBinding> types,
        SequencedMap<String, FieldBinding> query,
        ValueTypes values,
        Map<String, TextSearch> searches) {

    public Binding {
        types = new LinkedHashMap<>(types);
        query = new LinkedHashMap<>(query);
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
}
