package io.espalier.engine.schema;

import graphql.language.ArrayValue;
import graphql.language.BooleanValue;
import graphql.language.Directive;
import graphql.language.DirectivesContainer;
import graphql.language.EnumTypeDefinition;
import graphql.language.EnumValue;
import graphql.language.EnumValueDefinition;
import graphql.language.FieldDefinition;
import graphql.language.ImplementingTypeDefinition;
import graphql.language.InterfaceTypeDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.language.StringValue;
import graphql.language.TypeName;
import graphql.language.UnionTypeDefinition;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads parsed SDL into the nouns of this package, extensions merged into what they extend. */
public final class SchemaReader {

    private final TypeDefinitionRegistry registry;

    private SchemaReader(TypeDefinitionRegistry registry) {
        this.registry = registry;
    }

    public static SchemaModel read(TypeDefinitionRegistry registry) {
        SchemaReader reader = new SchemaReader(registry);
        return new SchemaModel(
                reader.objects(),
                reader.enums(),
                reader.scalars(),
                reader.abstractTypes(),
                reader.interfaces());
    }

    private SequencedMap<String, ObjectType> objects() {
        SequencedMap<String, ObjectType> objects = new LinkedHashMap<>();
        registry.getTypes(ObjectTypeDefinition.class)
                .forEach(definition -> objects.put(definition.getName(), object(definition)));
        return objects;
    }

    private SequencedMap<String, ObjectType> interfaces() {
        SequencedMap<String, ObjectType> interfaces = new LinkedHashMap<>();
        for (InterfaceTypeDefinition definition :
                registry.getTypes(InterfaceTypeDefinition.class)) {
            String name = definition.getName();
            interfaces.put(
                    name,
                    type(
                            name,
                            withExtensions(
                                    definition, registry.interfaceTypeExtensions().get(name))));
        }
        return interfaces;
    }

    private ObjectType object(ObjectTypeDefinition definition) {
        String name = definition.getName();
        return type(name, withExtensions(definition, registry.objectTypeExtensions().get(name)));
    }

    private static <T extends ImplementingTypeDefinition<?> & DirectivesContainer<?>>
            ObjectType type(String name, List<T> parts) {
        return new ObjectType(
                name,
                parts.stream()
                        .flatMap(part -> part.getImplements().stream())
                        .map(type -> ((TypeName) type).getName())
                        .toList(),
                parts.stream()
                        .flatMap(part -> part.getFieldDefinitions().stream())
                        .map(definition -> field(name, definition))
                        .toList(),
                parts.stream()
                        .map(SchemaReader::bindTo)
                        .filter(to -> to != null)
                        .findFirst()
                        .orElse(null),
                parts.stream().anyMatch(SchemaReader::isReadOnly));
    }

    private static Field field(String owner, FieldDefinition definition) {
        return new Field(
                owner,
                definition.getName(),
                FieldType.of(definition.getType()),
                definition.getInputValueDefinitions().stream()
                        .map(argument ->
                                new Argument(
                                        argument.getName(),
                                        FieldType.of(argument.getType()),
                                        bindTo(argument)))
                        .toList(),
                bindTo(definition),
                isAllowed(definition, EngineDeclarations.BIND_FILTER),
                isAllowed(definition, EngineDeclarations.BIND_ORDER),
                searchLanguage(definition),
                sql(definition),
                mutation(definition),
                isReadOnly(definition));
    }

    private SequencedMap<String, List<String>> enums() {
        SequencedMap<String, List<String>> enums = new LinkedHashMap<>();
        for (EnumTypeDefinition definition : registry.getTypes(EnumTypeDefinition.class)) {
            enums.put(
                    definition.getName(),
                    withExtensions(
                                    definition,
                                    registry.enumTypeExtensions().get(definition.getName()))
                            .stream()
                            .flatMap(part -> part.getEnumValueDefinitions().stream())
                            .map(EnumValueDefinition::getName)
                            .toList());
        }
        return enums;
    }

    /** A registry lists GraphQL's own among them. */
    private Set<String> scalars() {
        Set<String> names = new LinkedHashSet<>(registry.scalars().keySet());
        names.removeIf(Scalars::isBuiltIn);
        return names;
    }

    private Set<String> abstractTypes() {
        Set<String> names = new LinkedHashSet<>();
        registry.getTypes(InterfaceTypeDefinition.class).forEach(type -> names.add(type.getName()));
        registry.getTypes(UnionTypeDefinition.class).forEach(type -> names.add(type.getName()));
        return names;
    }

    private static <T, E extends T> List<T> withExtensions(
            T definition, @Nullable List<E> extensions) {
        List<T> parts = new ArrayList<>();
        parts.add(definition);
        if (extensions != null) {
            parts.addAll(extensions);
        }
        return parts;
    }

    /** Everything may be filtered and sorted by unless the SDL says otherwise. */
    private static boolean isAllowed(DirectivesContainer<?> container, String argument) {
        return container.getDirectives(EngineDeclarations.BIND).stream()
                .map(directive -> directive.getArgument(argument))
                .noneMatch(given ->
                        given != null
                                && given.getValue() instanceof BooleanValue value
                                && !value.isValue());
    }

    private static @Nullable String searchLanguage(FieldDefinition definition) {
        List<Directive> directives = definition.getDirectives(EngineDeclarations.SEARCH);
        if (directives.isEmpty()) {
            return null;
        }
        var argument = directives.getFirst().getArgument(EngineDeclarations.SEARCH_LANGUAGE);
        return argument != null && argument.getValue() instanceof StringValue text
                ? text.getValue()
                : EngineDeclarations.SEARCH_LANGUAGE_DEFAULT;
    }

    private static @Nullable SqlReference sql(FieldDefinition definition) {
        List<Directive> directives = definition.getDirectives(EngineDeclarations.SQL);
        if (directives.isEmpty()) {
            return null;
        }
        return new SqlReference(
                String.join("", textsOf(directives.getFirst(), EngineDeclarations.SQL_FILE)),
                textsOf(directives.getFirst(), EngineDeclarations.SQL_ORDER_BY));
    }

    private static boolean isReadOnly(DirectivesContainer<?> container) {
        return !container.getDirectives(WriteDeclarations.READ_ONLY).isEmpty();
    }

    private static @Nullable MutationReference mutation(FieldDefinition definition) {
        List<Directive> directives = definition.getDirectives(WriteDeclarations.MUTATION);
        if (directives.isEmpty()) {
            return null;
        }
        var kind = directives.getFirst().getArgument(WriteDeclarations.MUTATION_KIND);
        return new MutationReference(
                kind != null && kind.getValue() instanceof EnumValue value ? value.getName() : "",
                String.join("", textsOf(directives.getFirst(), WriteDeclarations.MUTATION_OF)));
    }

    /** The texts of an argument that is a text, or a list of them; none without it. */
    private static List<String> textsOf(Directive directive, String name) {
        var argument = directive.getArgument(name);
        Object given = argument == null ? null : argument.getValue();
        return switch (given) {
            case StringValue text -> List.of(String.valueOf(text.getValue()));
            case ArrayValue items ->
                    items.getValues().stream()
                            .filter(StringValue.class::isInstance)
                            .map(item -> String.valueOf(((StringValue) item).getValue()))
                            .toList();
            case null, default -> List.of();
        };
    }

    private static @Nullable String bindTo(DirectivesContainer<?> container) {
        List<Directive> directives = container.getDirectives(EngineDeclarations.BIND);
        if (directives.isEmpty()) {
            return null;
        }
        var argument = directives.getFirst().getArgument(EngineDeclarations.BIND_TO);
        return argument != null && argument.getValue() instanceof StringValue text
                ? text.getValue()
                : null;
    }
}
