package io.espalier.engine.mapping;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/** Every entity of one persistence unit, by its JPA name, sorted by it. */
public record Mapping(SequencedMap<String, Entity> entities) {

    public Mapping {
        entities = new LinkedHashMap<>(entities);
    }

    public Optional<Entity> findEntity(String name) {
        return Optional.ofNullable(entities.get(name));
    }

    /**
     * The entity of that name.
     *
     * @throws IllegalArgumentException if there is none; names inside a mapping always resolve
     */
    public Entity requireEntity(String name) {
        return findEntity(name)
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "no entity " + name + "; there are: " + names()));
    }

    public List<String> names() {
        return List.copyOf(entities.keySet());
    }
}
