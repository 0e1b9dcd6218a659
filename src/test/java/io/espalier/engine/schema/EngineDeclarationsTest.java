package io.espalier.engine.schema;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import graphql.Scalars;
import graphql.language.ObjectTypeDefinition;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.SchemaPrinter;
import graphql.schema.idl.TypeDefinitionRegistry;
import graphql.schema.idl.errors.SchemaProblem;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EngineDeclarationsTest {

    private static final Set<String> ENGINE = Set.of("bind", "search", "sql");

    @Test
    void declaresEverythingForAnSdlWithoutAQuery() {
        assertThat(completed("type Post implements Node { id: ID! }"))
                .isEqualTo(
                        """
                        "What a type or field is bound to, where the names differ, and what it is good for."
                        directive @bind(
                            "Whether `where` may ask for the field."
                            filter: Boolean = true,
                            "Whether `orderBy` may name the field."
                            order: Boolean = true,
                            "An entity, an attribute, a path of attributes (`postCategories.category`), or the other side (`Post.author`); of an argument the type whose ids it takes."
                            to: String
                          ) on OBJECT | FIELD_DEFINITION | ARGUMENT_DEFINITION | INTERFACE

                        "Makes a type's texts searchable by words: a tsvector column of its table holds them."
                        directive @search(
                            "PostgreSQL's configuration for text search, the one that the column is made with."
                            language: String = "english"
                          ) on FIELD_DEFINITION

                        "Makes a field's rows those that a file of SQL answers. It is one `select`, with `:name` for an argument of the field and `:parent.name` for an attribute of the row that the field belongs to."
                        directive @sql(
                            "The file, below the folder of such files."
                            file: String!,
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
                          "The cursor of the last node; null for an empty page."
                          endCursor: String
                          "Whether the list goes on after this page."
                          hasNextPage: Boolean!
                          "Whether the list begins before this page."
                          hasPreviousPage: Boolean!
                          "The cursor of the first node; null for an empty page."
                          startCursor: String
                        }

                        type Post implements Node {
                          id: ID!
                        }

                        "Where every read starts."
                        type Query {
                          "The object of that id, whatever its type; null if there is none."
                          node(
                            "The id to look for."
                            id: ID!
                          ): Node
                          "The objects of those ids, in their order; null where there is none."
                          nodes(
                            "The ids to look for."
                            ids: [ID!]!
                          ): [Node]!
                        }
                        """);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "type Query { a: Int }",
                "extend type Query { a: Int }",
                "type Query { a: Int } extend type Query { b: Int }"
            })
    void addsItsRootFieldsToAQueryThatIsDeclaredOrOnlyExtended(String sdl) {
        assertThat(query(sdl).getFieldDefinitions())
                .extracting(field -> field.getName())
                .contains("a", "node", "nodes");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "type Query { node: Int nodes: Int }",
                "extend type Query { node: Int nodes: Int }",
                "type Query { node: Int } extend type Query { nodes: Int }"
            })
    void leavesRootFieldsOfTheUser(String sdl) {
        assertThat(query(sdl).getFieldDefinitions())
                .extracting(field -> field.getType())
                .containsExactly(Scalars.GraphQLInt, Scalars.GraphQLInt);
    }

    @ParameterizedTest
    @ValueSource(strings = {"type Mutation { a: Int }", "extend type Mutation { a: Int }"})
    void takesAMutationThatIsDeclaredOrOnlyExtended(String sdl) {
        assertThat(schema(sdl).getMutationType().getFieldDefinitions())
                .extracting(field -> field.getName())
                .containsExactly("a");
    }

    @Test
    void leavesMutationOutWhereNobodySpeaksOfIt() {
        assertThat(schema("type Post { id: ID! }").getMutationType()).isNull();
    }

    @Test
    void leavesWhatTheUserDeclares() {
        TypeDefinitionRegistry registry =
                new SchemaParser()
                        .parse(
                                """
                                directive @bind(to: String!, note: String) on OBJECT | FIELD_DEFINITION
                                interface Node { id: ID! }
                                type PageInfo { hasNextPage: Boolean! mine: Int }
                                scalar Date
                                type Post { on: Date }
                                """);
        var mine = registry.types().values().stream().toList();
        var date = registry.scalars().get("Date");
        EngineDeclarations.addMissing(registry);
        assertThat(registry.types().values()).containsAll(mine);
        assertThat(registry.scalars()).containsEntry("Date", date);
        assertThat(registry.getDirectiveDefinition("bind").orElseThrow().getInputValueDefinitions())
                .hasSize(2);
    }

    @Test
    void replacesAPageInfoThatAFrameworkMadeInCode() {
        TypeDefinitionRegistry registry = new SchemaParser().parse("type Post { id: ID! }");
        registry.add(ObjectTypeDefinition.newObjectTypeDefinition().name("PageInfo").build());
        EngineDeclarations.addMissing(registry);
        assertThat(
                        requireNonNull(
                                        registry.getTypeOrNull(
                                                "PageInfo", ObjectTypeDefinition.class))
                                .getFieldDefinitions())
                .extracting(field -> field.getName())
                .containsExactly("hasNextPage", "hasPreviousPage", "startCursor", "endCursor");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "type Post { at: DateTime! }",
                "type Post { at: [DateTime!]! }",
                "type Post { id: ID! } extend type Post { at: DateTime }",
                "type Post { posts(since: DateTime): Int }",
                "input Since { at: DateTime }",
                "interface Timed { at: DateTime }",
                "directive @since(at: DateTime) on FIELD_DEFINITION"
            })
    void declaresAScalarWhereverItIsUsed(String sdl) {
        assertThat(ownScalars(sdl)).containsExactly("DateTime");
    }

    @Test
    void declaresNoScalarThatIsOnlySpokenOf() {
        assertThat(
                        ownScalars(
                                """
                                "DateTime, UUID and Long"
                                type Post { DateTime: Int uuid(Long: Int): String }
                                """))
                .isEmpty();
    }

    private static java.util.Set<String> ownScalars(String sdl) {
        TypeDefinitionRegistry registry = new SchemaParser().parse(sdl);
        java.util.Set<String> names = new java.util.TreeSet<>(registry.scalars().keySet());
        EngineDeclarations.addMissing(registry);
        java.util.Set<String> more = new java.util.TreeSet<>(registry.scalars().keySet());
        more.removeAll(names);
        return more;
    }

    private static graphql.schema.GraphQLObjectType query(String sdl) {
        return schema(sdl).getQueryType();
    }

    private static String completed(String sdl) {
        return new SchemaPrinter(
                        SchemaPrinter.Options.defaultOptions()
                                .includeDirectives(true)
                                .includeDirectiveDefinition(directive -> ENGINE.contains(directive))
                                .includeDirectives(directive -> ENGINE.contains(directive)))
                .print(schema(sdl));
    }

    private static GraphQLSchema schema(String sdl) throws SchemaProblem {
        TypeDefinitionRegistry registry = new SchemaParser().parse(sdl);
        EngineDeclarations.addMissing(registry);
        RuntimeWiring.Builder wiring =
                RuntimeWiring.newRuntimeWiring()
                        .type("Node", node -> node.typeResolver(env -> null));
        io.espalier.engine.schema.Scalars.all().forEach(wiring::scalar);
        return new SchemaGenerator().makeExecutableSchema(registry, wiring.build());
    }
}
