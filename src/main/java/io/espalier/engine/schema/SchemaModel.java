package io.espalier.engine.schema;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/**
 * Every type of the SDL, by name and in its order, before the engine adds what a binding implies.
 *
 * @param objects object types, {@code Query} and {@code Mutation} among them
 * @param enums the names of an enum's values, by the enum's name
 * @param scalars custom scalars that are declared, by the user or by the engine
 * @param abstractTypes the names of interfaces and unions
 * @param interfaces interfaces alone, with the fields that every type of theirs has
 */
public record SchemaModel(
        SequencedMap<String, ObjectType> objects,
        SequencedMap<String, List<String>> enums,
        Set<String> scalars,
        Set<String> abstractTypes,
        SequencedMap<String, ObjectType> interfaces) {

    public SchemaModel {
        objects = new LinkedHashMap<>(objects);
        enums = new LinkedHashMap<>(enums);
        scalars = Set.copyOf(scalars);
        abstractTypes = Set.copyOf(abstractTypes);
        interfaces = new LinkedHashMap<>(interfaces);
    }

    public Optional<ObjectType> findObject(String name) {
        return Optional.ofNullable(objects.get(name));
    }

    /** The object type or interface of that name: what can show an entity. */
    public Optional<ObjectType> findShowing(String name) {
        return findObject(name).or(() -> Optional.ofNullable(interfaces.get(name)));
    }

    /** Whether the SDL or the engine declares an output type of that name. */
    public boolean declares(String typeName) {
        return objects.containsKey(typeName)
                || enums.containsKey(typeName)
                || scalars.contains(typeName)
                || Scalars.isBuiltIn(typeName)
                || abstractTypes.contains(typeName);
    }

    /**
     * The type whose connection a name means: {@code Post} for {@code PostConnection}; empty if it
     * means none.
     *
     * <p>A name means a connection if an object type or interface stands before the suffix, whoever
     * declares the connection type itself.
     */
    public Optional<ObjectType> findNodeOfConnection(String typeName) {
        return ConnectionNames.nodeOf(typeName).flatMap(this::findShowing);
    }
}
