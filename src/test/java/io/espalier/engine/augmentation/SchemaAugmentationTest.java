package io.espalier.engine.augmentation;

import static io.espalier.engine.error.FaultCode.RESERVED_NAME;
import static org.assertj.core.api.Assertions.assertThat;

import graphql.language.ObjectTypeDefinition;
import graphql.schema.idl.SchemaPrinter;
import io.espalier.engine.error.Fault;
import io.espalier.engine.fixture.Blog;
import io.espalier.engine.fixture.Bound;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SchemaAugmentationTest {

    @Test
    void addsConnectionsTheirEdgesAndTheArgumentsOfLists() {
        Bound bound =
                Bound.of(
                        Blog.domain(),
                        """
                        type Query { post(slug: String!): Post trending: [Post!]! }
                        type Post implements Node {
                          id: ID!
                          createdAt: DateTime!
                          comments: [Comment!]!
                        }
                        "What somebody said."
                        type Comment implements Node {
                          id: ID!
                          post: Post!
                        }
                        extend type Query { posts: PostConnection! }
                        extend type Post { labels: TagConnection! }
                        type Tag { id: ID! }
                        """,
                        "Query.trending");
        assertThat(printed(bound))
                .isEqualTo(
                        """
                        "Something with an id that is unique over all types."
                        interface Node {
                          "Opaque; the same for as long as the object lives."
                          id: ID!
                        }

                        "What somebody said."
                        type Comment implements Node {
                          id: ID!
                          post: Post!
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
                          comments(
                            "How many rows at most; all without it."
                            limit: Int,
                            "How many rows to skip; not together with a cursor."
                            offset: Int
                          ): [Comment!]!
                          createdAt: DateTime!
                          id: ID!
                          labels(
                            "A cursor: only rows behind it."
                            after: String,
                            "A cursor: only rows ahead of it."
                            before: String,
                            "How many rows from the start of the list, or after `after`."
                            first: Int,
                            "How many rows from the end of the list, or before `before`."
                            last: Int,
                            "How many rows to skip; not together with a cursor."
                            offset: Int
                          ): TagConnection!
                        }

                        "A page of a list of Post."
                        type PostConnection {
                          "The nodes of the page, each with its cursor."
                          edges: [PostEdge!]!
                          "The nodes of the page."
                          nodes: [Post!]!
                          "Where the page stands in its list."
                          pageInfo: PageInfo!
                          "How many nodes the whole list has."
                          totalCount: Int!
                        }

                        "A Post and its place in a list."
                        type PostEdge {
                          "What `after` and `before` take to go on from here."
                          cursor: String!
                          "The Post itself."
                          node: Post!
                        }

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
                          post(slug: String!): Post
                          posts(
                            "A cursor: only rows behind it."
                            after: String,
                            "A cursor: only rows ahead of it."
                            before: String,
                            "How many rows from the start of the list, or after `after`."
                            first: Int,
                            "How many rows from the end of the list, or before `before`."
                            last: Int,
                            "How many rows to skip; not together with a cursor."
                            offset: Int
                          ): PostConnection!
                          trending: [Post!]!
                        }

                        type Tag {
                          id: ID!
                        }

                        "A page of a list of Tag."
                        type TagConnection {
                          "The nodes of the page, each with its cursor."
                          edges: [TagEdge!]!
                          "The nodes of the page."
                          nodes: [Tag!]!
                          "Where the page stands in its list."
                          pageInfo: PageInfo!
                          "How many nodes the whole list has."
                          totalCount: Int!
                        }

                        "A Tag and its place in a list."
                        type TagEdge {
                          "What `after` and `before` take to go on from here."
                          cursor: String!
                          "The Tag itself."
                          node: Tag!
                        }

                        "An instant, ISO-8601 with an offset: `2024-02-29T12:30:00.123456Z`."
                        scalar DateTime
                        """);
    }

    @Test
    void replacesConnectionsThatAFrameworkMadeInCode() {
        Bound bound = withPosts("");
        bound.registry()
                .add(ObjectTypeDefinition.newObjectTypeDefinition().name("PostConnection").build());
        bound.registry()
                .add(ObjectTypeDefinition.newObjectTypeDefinition().name("PostEdge").build());
        assertThat(printed(bound)).isEqualTo(printed(withPosts("")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PostConnection", "PostEdge"})
    void reportsAConnectionOfTheUsers(String name) {
        Bound bound = withPosts("type " + name + " { mine: Int }");
        SchemaAugmentation.apply(bound.binding(), bound.registry(), bound.report());
        assertThat(bound.said())
                .contains(
                        new Fault(
                                RESERVED_NAME,
                                name,
                                "the engine defines this type itself, for lists and their arguments",
                                "Remove it from the SDL"));
    }

    @Test
    void leavesAnEdgeOfTheUsersWhereTheEngineNeedsNone() {
        Bound bound = withPosts("type TagEdge @bind(to: \"Tag\") { id: ID! }");
        bound.augmented();
        assertThat(bound.said()).isEmpty();
    }

    private static Bound withPosts(String more) {
        return Bound.of(
                Blog.domain(),
                "type Query { posts: PostConnection! } type Post { id: ID! } " + more);
    }

    private static String printed(Bound bound) {
        return new SchemaPrinter(
                        SchemaPrinter.Options.defaultOptions()
                                .includeDirectives(false)
                                .includeDirectiveDefinitions(false))
                .print(bound.augmented());
    }
}
