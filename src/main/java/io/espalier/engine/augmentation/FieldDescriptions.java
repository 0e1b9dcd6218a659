package io.espalier.engine.augmentation;

import graphql.language.Description;
import graphql.language.FieldDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.schema.idl.TypeDefinitionRegistry;
import io.espalier.engine.schema.Field;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What the SDL says of its fields, so that inputs say the same. */
final class FieldDescriptions {

    private final Map<String, String> byCoordinates = new HashMap<>();

    FieldDescriptions(TypeDefinitionRegistry registry) {
        for (ObjectTypeDefinition type : registry.getTypes(ObjectTypeDefinition.class)) {
            Stream.concat(
                            Stream.of(type),
                            registry
                                    .objectTypeExtensions()
                                    .getOrDefault(type.getName(), List.of())
                                    .stream())
                    .flatMap(part -> part.getFieldDefinitions().stream())
                    .forEach(field -> add(type.getName(), field));
        }
    }

    private void add(String type, FieldDefinition field) {
        Description description = field.getDescription();
        if (description != null && !description.getContent().isBlank()) {
            byCoordinates.put(type + "." + field.getName(), description.getContent().strip());
        }
    }

    /** The field's description; of one without any, its name. */
    String of(Field field) {
        return byCoordinates.getOrDefault(field.coordinates(), "Its " + field.name() + ".");
    }
}
