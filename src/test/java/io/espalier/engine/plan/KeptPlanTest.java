package io.espalier.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.espalier.engine.fixture.Blog;
import io.espalier.engine.fixture.Bound;
import io.espalier.engine.id.Cursor;
import io.espalier.engine.id.GlobalId;
import io.espalier.engine.predicate.Given;
import io.espalier.engine.sql.Statement;
import io.espalier.engine.sql.StatementWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Which variables a kept plan serves, and that it is then the plan that they would have by
 * themselves: the same keys, and the same statements with the same parameters.
 */
class KeptPlanTest {

    private static final Bound BOUND =
            Bound.of(
                    Blog.domain(),
                    """
                    enum Role { READER WRITER }
                    type User implements Node {
                      id: ID! name: String! email: String role: Role! posts: PostConnection!
                    }
                    type Post implements Node {
                      id: ID! slug: String! title: String views: Int! createdAt: DateTime!
                      author: User comments: [Comment!]! tags: TagConnection! @bind(to: "postTags.tag")
                    }
                    type Comment implements Node { id: ID! content: String! author: User post: Post! }
                    type Tag { id: ID! name: String! }
                    type PostTag { id: ID! }
                    type Query {
                      post(slug: String!): Post
                      user(id: ID!): User
                      postTag(post: ID!, tag: ID!): PostTag
                      posts: PostConnection!
                      postTags: PostTagConnection!
                      users: UserConnection!
                      tags: [Tag!]!
                    }
                    """);

    private static final Documents DOCUMENTS = new Documents(BOUND, Map.of());

    private static String id(String type, Object... key) {
        return new GlobalId(type, Arrays.stream(key).map(String::valueOf).toList()).encode();
    }

    private static UUID uuid(long number) {
        return new UUID(0, number);
    }

    /** Variables by name and value, by turns. */
    private static Map<String, @Nullable Object> of(@Nullable Object... variables) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        for (int i = 0; i < variables.length; i += 2) {
            map.put(String.valueOf(variables[i]), variables[i + 1]);
        }
        return map;
    }

    @SafeVarargs
    private static List<Map<String, @Nullable Object>> same(Map<String, ?>... variables) {
        List<Map<String, @Nullable Object>> list = new ArrayList<>();
        for (Map<String, ?> each : variables) {
            list.add(new LinkedHashMap<>(each));
        }
        return list;
    }

    /** Two variables that are used in a filter, which a plan of any of their values serves. */
    private static Arguments filter(String type, String where, Object one, Object other) {
        return arguments(
                "query($x: "
                        + type
                        + ") { posts(where: "
                        + where
                        + ") { nodes { id } totalCount } }",
                List.of(same(of("x", one), of("x", other))));
    }

    /** A document, and groups of variables: all of a group are served by one plan, no others. */
    static Stream<Arguments> documents() {
        return Stream.of(
                arguments(
                        "query($id: ID!) { user(id: $id) { name posts { nodes { id } } } }",
                        List.of(
                                same(
                                        of("id", id("User", uuid(7))),
                                        of("id", id("User", uuid(8)))))),
                arguments(
                        "query($a: String!, $b: String!) { a: post(slug: $a) { title } b: post(slug: $b) { title } c: post(slug: \"c\") { title } }",
                        List.of(same(of("a", "a", "b", "b"), of("a", "c", "b", "c")))),
                arguments(
                        "query($p: ID!, $t: ID!) { postTag(post: $p, tag: $t) { id } }",
                        List.of(
                                same(
                                        of("p", id("Post", uuid(1)), "t", id("Tag", 2)),
                                        of("p", id("Post", uuid(3)), "t", id("Tag", 4))))),
                arguments(
                        "query($id: ID!) { node(id: $id) { ... on Post { title } ... on User { name } } }",
                        List.of(
                                same(of("id", id("Post", uuid(1))), of("id", id("Post", uuid(2)))),
                                same(
                                        of("id", id("User", uuid(1))),
                                        of("id", id("User", uuid(2)))))),
                arguments(
                        "query($ids: [ID!]!) { nodes(ids: $ids) { id ... on User { name } } }",
                        List.of(
                                same(of("ids", List.of(id("User", uuid(1))))),
                                same(of("ids", List.of(id("User", uuid(2))))),
                                same(
                                        of(
                                                "ids",
                                                List.of(
                                                        id("User", uuid(1)),
                                                        id("User", uuid(2))))))),
                filter("String!", "{title: {eq: $x}}", "a", "b"),
                filter("String!", "{title: {ne: $x, mode: INSENSITIVE}}", "a", "B"),
                filter("String!", "{not: {title: {lt: $x}}}", "a", "b"),
                filter("String!", "{title: {contains: $x}}", "a", "50%"),
                filter("String!", "{title: {startsWith: $x}}", "", "_"),
                filter("String!", "{or: [{title: {endsWith: $x}}, {slug: {eq: $x}}]}", "a", "\\"),
                filter("String!", "{title: {like: $x}}", "a%", "b"),
                filter("[String!]!", "{title: {in: $x}}", List.of("a"), List.of("b", "c")),
                filter("[ID!]!", "{id: {notIn: $x}}", ids(1), ids(2, 3)),
                filter("ID!", "{author: {id: {eq: $x}}}", id("User", uuid(1)), id("User", uuid(2))),
                filter("Role!", "{author: {role: {eq: $x}}}", "READER", "WRITER"),
                filter("String!", "{comments: {some: {content: {eq: $x}}}}", "a", "b"),
                filter("Int!", "{comments: {count: {gt: $x}}}", 1, 2),
                arguments(
                        "query($x: Int!) { posts(where: {views: {in: [1, $x]}}) { nodes { id } } }",
                        List.of(same(of("x", 1)), same(of("x", 2)))),
                arguments(
                        "query($x: ID!) { postTags(where: {id: {eq: $x}}) { nodes { id } } }",
                        List.of(
                                same(
                                        of("x", id("PostTag", uuid(1), 2)),
                                        of("x", id("PostTag", uuid(3), 4))))),
                arguments(
                        "query($m: StringMode!) { posts(where: {title: {eq: \"a\", mode: $m}}) { nodes { id } } }",
                        List.of(same(of("m", "INSENSITIVE")), same(of("m", "SENSITIVE")))),
                arguments(
                        "query($x: Boolean!) { posts(where: {title: {isNull: $x}, author: {isNull: $x}}) { nodes { id } } }",
                        List.of(same(of("x", true)), same(of("x", false)))),
                arguments(
                        "query($w: PostWhere!) { posts(where: $w) { nodes { id } totalCount } }",
                        List.of(
                                same(
                                        of("w", of("title", of("eq", "a"))),
                                        of("w", of("title", of("eq", "b")))),
                                same(of("w", of("title", of("like", "a")))),
                                same(of("w", of("slug", of("eq", "a")))),
                                same(of("w", of())),
                                same(
                                        of("w", of("title", of("eq", "a"), "slug", of("eq", "b"))),
                                        of("w", of("title", of("eq", "c"), "slug", of("eq", "d")))),
                                same(of("w", of("slug", of("eq", "b"), "title", of("eq", "a")))),
                                same(of("w", of("title", of("isNull", true)))),
                                same(of("w", of("title", of("isNull", false)))),
                                same(of("w", of("title", of("in", List.of())))),
                                same(
                                        of("w", of("title", of("in", List.of("a")))),
                                        of("w", of("title", of("in", List.of("a", "b"))))),
                                same(of("w", of("and", List.of(of("slug", of("eq", "a")))))),
                                same(
                                        of(
                                                "w",
                                                of(
                                                        "and",
                                                        List.of(
                                                                of("slug", of("eq", "a")),
                                                                of("slug", of("eq", "a")))))))),
                arguments(
                        "query($n: Int, $o: Int) { posts(first: $n, offset: $o) { nodes { id } } }",
                        List.of(
                                same(of()),
                                same(of("n", null)),
                                same(of("n", 1)),
                                same(of("n", 2)),
                                same(of("n", 2, "o", 1)))),
                arguments(
                        "query($after: String, $before: String) { posts(orderBy: [{title: ASC}], after: $after, before: $before) { nodes { id } pageInfo { hasPreviousPage } } }",
                        List.of(
                                same(of()),
                                same(of("after", cursor("a", 1)), of("after", cursor("b", 2))),
                                same(of("after", cursor(null, 1)), of("after", cursor(null, 2))),
                                same(of("before", cursor("a", 1)), of("before", cursor("b", 2))),
                                same(
                                        of("after", cursor("a", 1), "before", cursor(null, 2)),
                                        of("after", cursor("b", 3), "before", cursor(null, 4))))),
                arguments(
                        "query($o: [PostOrder!]) { posts(orderBy: $o) { nodes { id } } }",
                        List.of(
                                same(of("o", List.of(of("title", "ASC")))),
                                same(of("o", List.of(of("title", "DESC")))),
                                same(of("o", List.of())),
                                same(of("o", List.of(of("slug", "ASC")))))),
                arguments(
                        "query($yes: Boolean!, $x: String!) { posts(where: {title: {eq: $x}}) { nodes { id title @include(if: $yes) } } }",
                        List.of(
                                same(of("yes", true, "x", "a"), of("yes", true, "x", "b")),
                                same(of("yes", false, "x", "a"), of("yes", false, "x", "b")))));
    }

    private static List<String> ids(long... numbers) {
        return Arrays.stream(numbers).mapToObj(number -> id("Post", uuid(number))).toList();
    }

    private static String cursor(@Nullable String title, long number) {
        Read.Page page =
                (Read.Page)
                        DOCUMENTS
                                .plan("{ posts(orderBy: [{title: ASC}]) { nodes { id } } }")
                                .reads()
                                .getFirst();
        return new Cursor(page.order().fingerprint(), Arrays.asList(title, uuid(number).toString()))
                .encode();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void servesThoseOfItsGroupAsTheirOwnPlanWould(
            String document, List<List<Map<String, Object>>> groups) {
        for (List<Map<String, Object>> group : groups) {
            for (Map<String, Object> first : group) {
                KeptPlan kept = DOCUMENTS.keep(document, first);
                for (List<Map<String, Object>> others : groups) {
                    for (Map<String, Object> second : others) {
                        Optional<Given> given = kept.given(new Variables(second));
                        assertThat(given.isPresent())
                                .as("%s serves %s", first, second)
                                .isEqualTo(group.equals(others));
                        given.ifPresent(
                                values -> compare(kept, values, DOCUMENTS.fresh(document, second)));
                    }
                }
            }
        }
    }

    private static void compare(KeptPlan kept, Given given, Plan fresh) {
        Plan plan = kept.plan().with(given);
        assertThat(statements(plan, given)).isEqualTo(statements(fresh, Given.NOTHING));
        assertThat(keys(plan)).isEqualTo(keys(fresh));
        assertThat(plan.bound()).isEqualTo(fresh.bound());
        assertThat(plan.size()).isEqualTo(fresh.size());
    }

    private static List<Statement> statements(Plan plan, Given given) {
        return plan.reads().stream().map(read -> StatementWriter.write(read).with(given)).toList();
    }

    private static Map<String, Object> keys(Plan plan) {
        Map<String, Object> keys = new LinkedHashMap<>();
        plan.roots()
                .forEach((name, root) -> {
                    if (root instanceof FieldPlan.Lookup lookup) {
                        keys.put(name, lookup.key());
                    }
                });
        return keys;
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                arguments(
                        "query($x: ID!) { user(id: $x) { name } }",
                        id("User", uuid(7)),
                        List.of("none", id("Post", uuid(7)), id("User", "seven"))),
                arguments(
                        "query($x: ID!) { node(id: $x) { id } }",
                        id("User", uuid(7)),
                        List.of("none", id("Tag", 7), id("User", "seven"))),
                arguments(
                        "query($x: String!) { posts(where: {title: {contains: $x}}) { nodes { id } } }",
                        "a",
                        List.of("\0", "\ud800")),
                arguments(
                        "query($x: String!) { posts(where: {title: {like: $x}}) { nodes { id } } }",
                        "a",
                        List.of("\\")),
                arguments(
                        "query($x: [ID!]!) { posts(where: {id: {in: $x}}) { nodes { id } } }",
                        ids(1),
                        List.of(List.of(id("Post", uuid(1)), "none"))),
                arguments(
                        "query($x: String!) { posts(orderBy: [{title: ASC}], after: $x) { nodes { id } } }",
                        cursor("a", 1),
                        List.of("none", cursor("\0", 1))));
    }

    /** A plan of their own tells what is wrong with them, and where. */
    @ParameterizedTest
    @MethodSource("mistakes")
    void servesNoVariablesWithAMistake(String document, Object right, List<Object> wrong) {
        KeptPlan kept = DOCUMENTS.keep(document, Map.of("x", right));
        for (Object each : wrong) {
            assertThat(kept.given(new Variables(Map.of("x", each)))).as("%s", each).isEmpty();
        }
    }
}
