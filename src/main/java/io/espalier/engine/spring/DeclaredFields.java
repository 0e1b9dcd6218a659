package io.espalier.engine.spring;

import graphql.language.ImplementingTypeDefinition;
import graphql.language.InterfaceTypeDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The fields of each object type and interface of an SDL, those that extensions add among them. */
record DeclaredFields(Map<String, Set<String>> byType) {

    static DeclaredFields of(TypeDefinitionRegistry registry) {
        Map<String, Set<String>> byType = new HashMap<>();
        registry.getTypes(ObjectTypeDefinition.class).forEach(type -> add(type, byType));
        registry.getTypes(InterfaceTypeDefinition.class).forEach(type -> add(type, byType));
        registry.objectTypeExtensions()
                .values()
                .forEach(types -> types.forEach(type -> add(type, byType)));
        registry.interfaceTypeExtensions()
                .values()
                .forEach(types -> types.forEach(type -> add(type, byType)));
        return new DeclaredFields(byType);
    }

    private static void add(ImplementingTypeDefinition<?> type, Map<String, Set<String>> byType) {
        Set<String> names = byType.computeIfAbsent(type.getName(), name -> new HashSet<>());
        type.getFieldDefinitions().forEach(field -> names.add(field.getName()));
    }

    boolean has(String type, String field) {
        return byType.getOrDefault(type, Set.of()).contains(field);
    }
}
