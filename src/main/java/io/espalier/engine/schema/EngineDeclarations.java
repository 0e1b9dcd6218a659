package io.espalier.engine.schema;

import graphql.language.FieldDefinition;
import graphql.language.Node;
import graphql.language.ObjectTypeDefinition;
import graphql.language.ObjectTypeExtensionDefinition;
import graphql.language.TypeDefinition;
import graphql.language.TypeName;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the engine declares unless the user did: {@code Query}, {@code Node} and its two root
 * fields, {@code PageInfo}, the directives and the scalars, and root types that are only extended.
 */
public final class EngineDeclarations {

    public static final String QUERY = "Query";
    public static final String MUTATION = "Mutation";
    public static final String SUBSCRIPTION = "Subscription";
    public static final String NODE = "Node";
    public static final String PAGE_INFO = "PageInfo";

    static final String BIND = "bind";
    static final String BIND_TO = "to";
    static final String SEARCH = "search";
    static final String SEARCH_LANGUAGE = "language";
    static final String SEARCH_LANGUAGE_DEFAULT = "english";
    static final String SQL = "sql";
    static final String SQL_FILE = "file";
    static final String SQL_ORDER_BY = "orderBy";
    static final String BIND_FILTER = "filter";
    static final String BIND_ORDER = "order";

    private static final String SDL =
            """
            "What a type or field is bound to, where the names differ, and what it is good for."
            directive @bind(
              "An entity, an attribute, a path of attributes (`postCategories.category`), or the other side (`Post.author`); of an argument the type whose ids it takes."
              to: String
              "Whether `where` may ask for the field."
              filter: Boolean = true
              "Whether `orderBy` may name the field."
              order: Boolean = true
            ) on OBJECT | INTERFACE | FIELD_DEFINITION | ARGUMENT_DEFINITION

            "Makes a type's texts searchable by words: a tsvector column of its table holds them."
            directive @search(
              "PostgreSQL's configuration for text search, the one that the column is made with."
              language: String = "english"
            ) on FIELD_DEFINITION

            "Makes a field's rows those that a file of SQL answers. It is one `select`, with `:name` for an argument of the field and `:parent.name` for an attribute of the row that the field belongs to."
            directive @sql(
              "The file, below the folder of such files."
              file: String!
              "Columns of its result to sort the rows by, the first one first: `heat DESC`. As the field's type is sorted without it."
              orderBy: [String!]
            ) on FIELD_DEFINITION

            "Something with an id that is unique over all types."
            interface Node {
              "Opaque; the same for as long as the object lives."
              id: ID!
            }

            "Where a page stands in its list."
            type PageInfo {
              "Whether the list goes on after this page."
              hasNextPage: Boolean!
              "Whether the list begins before this page."
              hasPreviousPage: Boolean!
              "The cursor of the first node; null for an empty page."
              startCursor: String
              "The cursor of the last node; null for an empty page."
              endCursor: String
            }

            "Where every read starts."
            type Query {
              "The object of that id, whatever its type; null if there is none."
              node("The id to look for." id: ID!): Node
              "The objects of those ids, in their order; null where there is none."
              nodes("The ids to look for." ids: [ID!]!): [Node]!
            }
            """;

    private EngineDeclarations() {}

    /**
     * Adds what the registry does not have yet, and the engine's root fields to a {@code Query} of
     * the user's.
     */
    public static void addMissing(TypeDefinitionRegistry registry) {
        boolean writes =
                registry.hasType(MUTATION) || registry.objectTypeExtensions().containsKey(MUTATION);
        TypeDefinitionRegistry engine =
                new SchemaParser()
                        .parse(
                                SDL
                                        + WriteDeclarations.READ_ONLY_SDL
                                        + (writes ? WriteDeclarations.MUTATION_SDL : ""));
        removeCoded(registry, PAGE_INFO);
        engine.getDirectiveDefinitions().values().stream()
                .filter(directive -> registry.getDirectiveDefinition(directive.getName()).isEmpty())
                .forEach(registry::add);
        engine.types().values().forEach(type -> addType(registry, type));
        Stream.of(MUTATION, SUBSCRIPTION).forEach(root -> addExtended(registry, root));
        addScalars(registry);
    }

    /** Declares the engine's scalars that are used and not declared yet. */
    public static void addScalars(TypeDefinitionRegistry registry) {
        Scalars.all().stream()
                .filter(scalar -> !registry.scalars().containsKey(scalar.getName()))
                .filter(scalar -> isUsed(registry, scalar.getName()))
                .forEach(scalar -> registry.add(Scalars.definitionOf(scalar)));
    }

    private static void addType(TypeDefinitionRegistry registry, TypeDefinition<?> type) {
        if (type instanceof ObjectTypeDefinition query && query.getName().equals(QUERY)) {
            addRootFields(registry, query);
        } else if (registry.getTypeOrNull(type.getName()) == null) {
            registry.add(type);
        }
    }

    /**
     * The user may declare {@code Query}, extend it only, or leave it to the engine; a field of the
     * user's stays.
     */
    private static void addRootFields(TypeDefinitionRegistry registry, ObjectTypeDefinition query) {
        List<FieldDefinition> missing =
                query.getFieldDefinitions().stream()
                        .filter(field -> !hasRootField(registry, field.getName()))
                        .toList();
        if (registry.getTypeOrNull(QUERY) == null) {
            registry.add(query.transform(builder -> builder.fieldDefinitions(missing)));
        } else if (!missing.isEmpty()) {
            registry.add(
                    ObjectTypeExtensionDefinition.newObjectTypeExtensionDefinition()
                            .name(QUERY)
                            .fieldDefinitions(missing)
                            .build());
        }
    }

    /** Lets every file of the SDL extend a root type that none declares. */
    private static void addExtended(TypeDefinitionRegistry registry, String root) {
        if (registry.objectTypeExtensions().containsKey(root)
                && registry.getTypeOrNull(root) == null) {
            registry.add(ObjectTypeDefinition.newObjectTypeDefinition().name(root).build());
        }
    }

    private static boolean hasRootField(TypeDefinitionRegistry registry, String name) {
        Stream<ObjectTypeDefinition> declared =
                Stream.ofNullable(registry.getTypeOrNull(QUERY, ObjectTypeDefinition.class));
        Stream<ObjectTypeExtensionDefinition> extensions =
                registry.objectTypeExtensions().getOrDefault(QUERY, List.of()).stream();
        return Stream.concat(declared, extensions)
                .flatMap(part -> part.getFieldDefinitions().stream())
                .anyMatch(field -> field.getName().equals(name));
    }

    private static boolean isUsed(TypeDefinitionRegistry registry, String typeName) {
        return registry.getParseOrder().getInNameOrder().values().stream()
                .flatMap(List::stream)
                .anyMatch(definition -> mentions(definition, typeName));
    }

    private static boolean mentions(Node<?> node, String typeName) {
        if (node instanceof TypeName name && name.getName().equals(typeName)) {
            return true;
        }
        return node.getChildren().stream().anyMatch(child -> mentions(child, typeName));
    }

    /**
     * Takes out a type that a framework defined in code: such a definition has no place in a
     * source.
     *
     * <p>Spring GraphQL defines connections without {@code nodes} and {@code totalCount} before the
     * engine is asked.
     */
    public static void removeCoded(TypeDefinitionRegistry registry, String typeName) {
        TypeDefinition<?> definition = registry.getTypeOrNull(typeName);
        if (definition != null && definition.getSourceLocation() == null) {
            registry.remove(definition);
        }
    }
}
