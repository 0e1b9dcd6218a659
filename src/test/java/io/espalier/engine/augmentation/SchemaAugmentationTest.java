package io.espalier.engine.augmentation;

import static io.espalier.engine.error.FaultCode.RESERVED_NAME;
import static org.assertj.core.api.Assertions.assertThat;

import graphql.language.ObjectTypeDefinition;
import graphql.schema.idl.SchemaPrinter;
import io.espalier.engine.error.Fault;
import io.espalier.engine.fixture.Blog;
import io.espalier.engine.fixture.Bound;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SchemaAugmentationTest {

    /** What lists of the blog imply; {@code -Dcases.update=true} writes it anew. */
    private static final Path LISTS = Path.of("src/test/resources/augmentation/lists.graphqls");

    private static final boolean UPDATES = Boolean.getBoolean("cases.update");

    @Test
    void addsConnectionsTheirEdgesAndTheInputsOfLists() throws IOException {
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
        String printed = printed(bound);
        if (UPDATES) {
            Files.writeString(LISTS, printed);
        }
        assertThat(printed).isEqualTo(Files.readString(LISTS));
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PostAggregate",
                "PostCountDistinct",
                "PostSum",
                "PostAvg",
                "PostExtreme",
                "PostGroup",
                "PostGroupKey",
                "PostGroupBy",
                "PostHaving",
                "PostGroupOrder",
                "PostGroupKeyOrder",
                "GroupByValue",
                "GroupByDateTime"
            })
    void reportsAnAggregateOrGroupOfTheUsers(String name) {
        Bound bound =
                Bound.of(
                        Blog.domain(),
                        "type Query { posts: PostConnection! } type Post { id: ID! title: String views: Int! createdAt: DateTime! } scalar "
                                + name);
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
    void leavesGroupsOutWhereNothingCanBeAKey() {
        assertThat(printed(withPosts("")))
                .contains("aggregate: PostAggregate!")
                .doesNotContain("groups(", "Group");
    }

    @Test
    void leavesAnEdgeOfTheUsersWhereTheEngineNeedsNone() {
        Bound bound = withPosts("type TagEdge @bind(to: \"Tag\") { id: ID! }");
        bound.augmented();
        assertThat(bound.said()).isEmpty();
    }

    @Test
    void givesNoOrderToATypeWithoutAKey() {
        Bound bound =
                Bound.of(
                        Blog.domain(),
                        """
                        type Query { posts: PostConnection! }
                        type Post { title: String @bind(order: false) author: User }
                        type User { name: String! @bind(order: false) }
                        """);
        assertThat(printed(bound))
                .contains("where: PostWhere")
                .doesNotContain("PostOrder", "UserOrder");
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
