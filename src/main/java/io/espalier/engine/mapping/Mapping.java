package io.espalier.engine.mapping;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.stream.Stream;

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

    /**
     * Every table and view that is read: those of the supported entities and those of their
     * associations, join tables included. Each once, by first use.
     */
    public SequencedSet<TableName> tables() {
        SequencedSet<TableName> tables = new LinkedHashSet<>();
        for (Entity entity : entities.values()) {
            if (entity.unsupported().isEmpty()) {
                tables.add(entity.table());
                entity.attributes().values().stream()
                        .flatMap(Mapping::joins)
                        .forEach(join -> tables.add(join.table()));
            }
        }
        return tables;
    }

    private static Stream<Join> joins(Attribute attribute) {
        return switch (attribute) {
            case Attribute.Basic basic -> Stream.empty();
            case Attribute.Embedded embedded ->
                    embedded.attributes().values().stream().flatMap(Mapping::joins);
            case Attribute.ToOne toOne -> Stream.of(toOne.join());
            case Attribute.ToMany toMany -> toMany.route().stream();
            case Attribute.Unsupported unsupported -> Stream.empty();
        };
    }

    /** Whether rows of the entity {@code name} can be of the entity {@code extending}. */
    public boolean isExtendedBy(String name, String extending) {
        Hierarchy hierarchy = requireEntity(name).hierarchy();
        return hierarchy != null && hierarchy.concrete().containsValue(extending);
    }

    public List<String> names() {
        return List.copyOf(entities.keySet());
    }
}
