package io.espalier.engine.plan;

import static io.espalier.engine.error.ErrorCode.INVALID_ARGUMENT;
import static io.espalier.engine.error.ErrorCode.INVALID_CURSOR;
import static io.espalier.engine.error.ErrorCode.INVALID_ID;
import static io.espalier.engine.error.ErrorCode.LIMIT_EXCEEDED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.espalier.engine.binding.FieldBinding;
import io.espalier.engine.error.EngineException;
import io.espalier.engine.error.ErrorCode;
import io.espalier.engine.fixture.Blog;
import io.espalier.engine.fixture.Bound;
import io.espalier.engine.fixture.Domain;
import io.espalier.engine.id.Cursor;
import io.espalier.engine.id.Fingerprint;
import io.espalier.engine.id.GlobalId;
import io.espalier.engine.mapping.Attribute;
import io.espalier.engine.mapping.Column;
import io.espalier.engine.mapping.Entity;
import io.espalier.engine.mapping.Join;
import io.espalier.engine.mapping.Route;
import io.espalier.engine.predicate.Predicate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlannerTest {

    private static final Domain BLOG = Blog.domain();

    private static final Bound BOUND =
            Bound.of(
                    BLOG,
                    """
                    enum Role { READER WRITER }
                    type User implements Node {
                      id: ID!
                      name: String!
                      role: Role!
                      profile: Profile
                      posts: PostConnection!
                      greeting: String!
                      friends: [User!]!
                    }
                    type Profile { id: ID! bio: String user: User! }
                    type Post implements Node {
                      id: ID!
                      slug: String!
                      title: String
                      createdAt: DateTime!
                      author: User
                      comments: [Comment!]!
                      tags: TagConnection! @bind(to: "postTags.tag")
                    }
                    type Comment implements Node { id: ID! content: String! author: User post: Post! }
                    type Tag { id: ID! name: String! }
                    type PostTag { id: ID! }
                    type Query {
                      post(slug: String!): Post
                      user(id: ID!): User
                      profile(user: ID!): Profile
                      postTag(post: ID!, tag: ID!): PostTag
                      posts: PostConnection!
                      tags: [Tag!]!
                      stats: Stats
                    }
                    type Stats { best: Post days: Int }
                    """,
                    "User.greeting",
                    "User.friends",
                    "Query.stats");

    private static final Documents DOCUMENTS =
            new Documents(
                    BOUND,
                    Map.of(
                            "User.greeting",
                            new HandWrittenNeeds.Needs(List.of("name"), 0),
                            "User.friends",
                            new HandWrittenNeeds.Needs(List.of(), 2)));

    private static final UUID SEVEN = new UUID(0, 7);
    private static final String USER_7 = new GlobalId("User", List.of(SEVEN.toString())).encode();
    private static final String POST_7 = new GlobalId("Post", List.of(SEVEN.toString())).encode();
    private static final String TAG_7 = new GlobalId("Tag", List.of("7")).encode();

    @Test
    void readsTheColumnsOfTheFieldsThatAreAskedFor() {
        assertThat(
                        DOCUMENTS.plan(
                                "{ post(slug: \"a\") { title __typename slug title again: title } }"))
                .isEqualTo(
                        plan(
                                Map.of(
                                        "post",
                                        lookup(
                                                "Post",
                                                "a",
                                                "post",
                                                lookupRoute("post"),
                                                selection("Post", "id title slug")))));
    }

    @Test
    void readsNoRowOfAToOneWhoseForeignKeyIsItsId() {
        for (String fields : List.of("id", "__typename", "id __typename key: id")) {
            assertThat(DOCUMENTS.plan("{ post(slug: \"a\") { author { " + fields + " } } }"))
                    .as(fields)
                    .isEqualTo(
                            plan(
                                    Map.of(
                                            "post",
                                            lookup(
                                                    "Post",
                                                    "a",
                                                    "post",
                                                    lookupRoute("post"),
                                                    selection(
                                                            "Post",
                                                            "id author",
                                                            "author",
                                                            new FieldPlan.ToOne(
                                                                    route("Post", "author"),
                                                                    new One(
                                                                            null,
                                                                            selection(
                                                                                    "User",
                                                                                    "id"))))))));
        }
    }

    @Test
    void readsTheRowOfAToOneForAnythingElse() {
        Selection author = selection("User", "id name");
        JoinedRow beside =
                new JoinedRow(
                        path("post.author"),
                        entity("User"),
                        route("Post", "author"),
                        author.columns(),
                        List.of());
        SequencedMap<String, FieldPlan> fields =
                map("author", new FieldPlan.Joined(beside, author));
        Selection post =
                new Selection(
                        "Post",
                        entity("Post"),
                        columns("Post", "id author"),
                        fields,
                        List.of(beside));
        Read.Row read =
                new Read.Row(
                        path("post"),
                        entity("Post"),
                        lookupRoute("post"),
                        post.columns(),
                        List.of(beside));

        assertThat(DOCUMENTS.plan("{ post(slug: \"a\") { author { id name } } }"))
                .isEqualTo(
                        plan(
                                map(
                                        "post",
                                        new FieldPlan.Lookup(
                                                new Key(List.of("a")), new One(read, post))),
                                read));
    }

    @Test
    void readsTheRowOfAToOneWhoseForeignKeyIsTheOthers() {
        Plan plan = DOCUMENTS.plan("{ user(id: \"" + USER_7 + "\") { profile { id } } }");
        assertThat(reads(plan)).containsExactly("Row user");
        assertThat(plan.reads().getFirst().joined())
                .extracting(JoinedRow::path)
                .containsExactly(path("user.profile"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nodes { id }|id|false|false",
                "nodes { slug }|id slug|false|false",
                "edges { node { slug } }|id slug|false|false",
                "edges { cursor }|id createdAt|false|false",
                "pageInfo { startCursor }|id createdAt|false|false",
                "pageInfo { endCursor }|id createdAt|false|false",
                "pageInfo { hasNextPage }|id|false|true",
                "pageInfo { hasPreviousPage }|id|true|false",
                "pageInfo { __typename }|id|false|false",
                "nodes { title } edges { node { slug } cursor } other: pageInfo { hasNextPage }|id title slug createdAt|false|true"
            })
    void readsOfAPageOnlyWhatIsAskedFor(
            String parts, String columns, boolean tellsPrevious, boolean tellsNext) {
        Plan plan = DOCUMENTS.plan("{ posts { " + parts + " } }");
        assertThat(plan.reads())
                .containsExactly(
                        page(
                                "posts",
                                Route.ALL_ROWS,
                                columns,
                                new Window(false, 4, null, null, 0, tellsPrevious, tellsNext)));
        assertThat(plan.bound()).isEqualTo(1);
    }

    @Test
    void countsWithoutAPageWhereOnlyTheTotalIsAskedFor() {
        Read.Aggregate count =
                new Read.Aggregate(
                        path("posts"),
                        entity("Post"),
                        Route.ALL_ROWS,
                        Predicate.always(),
                        List.of(Aggregates.countOfGroup()));
        assertThat(DOCUMENTS.plan("{ posts { totalCount all: totalCount } }"))
                .isEqualTo(
                        plan(
                                Map.of(
                                        "posts",
                                        connection(Route.ALL_ROWS, null, count, map(), map())),
                                count));
    }

    @Test
    void readsNothingOfAConnectionThatIsOnlyNamed() {
        assertThat(DOCUMENTS.plan("{ posts { __typename } }"))
                .isEqualTo(
                        plan(
                                Map.of(
                                        "posts",
                                        connection(Route.ALL_ROWS, null, null, map(), map()))));
    }

    @Test
    void plansNodesAndEdgesOfOnePageApart() {
        Read.Page page =
                page(
                        "posts",
                        Route.ALL_ROWS,
                        "id slug title",
                        new Window(false, 4, null, null, 0, false, false));
        assertThat(
                        DOCUMENTS.plan(
                                "{ posts { a: nodes { slug } b: nodes { id } edges { node { title } n: node { slug } } } }"))
                .isEqualTo(
                        plan(
                                Map.of(
                                        "posts",
                                        connection(
                                                Route.ALL_ROWS,
                                                page,
                                                null,
                                                map(
                                                        "a",
                                                        selection("Post", "id slug"),
                                                        "b",
                                                        selection("Post", "id")),
                                                map(
                                                        "edges",
                                                        map(
                                                                "node",
                                                                selection("Post", "id title"),
                                                                "n",
                                                                selection("Post", "id slug"))))),
                                page));
    }

    @Test
    void readsOneStatementARelationPathAndPagesBelowAnotherAreSmaller() {
        Plan plan =
                DOCUMENTS.plan(
                        """
                        { posts { totalCount nodes { author { posts { nodes { id } } } } } }
                        """);
        assertThat(reads(plan))
                .containsExactlyInAnyOrder(
                        "Page posts", "Aggregate posts", "Page posts.nodes.author.posts");
        assertThat(plan.bound()).isEqualTo(3);
        assertThat(pageAt(plan, "posts.nodes.author.posts").window().size()).isEqualTo(3);
        assertThat(pageAt(plan, "posts").window().size()).isEqualTo(4);
    }

    @Test
    void readsAFieldOnceForEachResponseKey() {
        assertThat(
                        reads(
                                DOCUMENTS.plan(
                                        "{ a: posts(first: 1) { nodes { id } } b: posts(first: 2) { nodes { id } } }")))
                .containsExactlyInAnyOrder("Page a", "Page b");
    }

    @Test
    void mergesFragmentsOfOneResponseKey() {
        String merged =
                """
                query ($no: Boolean!, $n: Int) {
                  posts(first: $n) { ...Slug nodes { title @skip(if: $no) ...Author } }
                  posts(first: $n) { nodes { author { name } } }
                }
                fragment Slug on PostConnection { nodes { slug } }
                fragment Author on Post { author { id } ... on Node { id } }
                """;
        assertThat(DOCUMENTS.plan(merged, Map.of("no", true, "n", 2)))
                .isEqualTo(
                        DOCUMENTS.plan(
                                "{ posts(first: 2) { nodes { slug author { id name } } } }"));
        assertThat(DOCUMENTS.plan(merged, Map.of("no", false, "n", 2)).reads())
                .isNotEqualTo(DOCUMENTS.plan(merged, Map.of("no", true, "n", 2)).reads());
    }

    @Test
    void plansNoIntrospection() {
        assertThat(DOCUMENTS.plan("{ __typename __schema { types { name } } }"))
                .isEqualTo(plan(Map.of()));
    }

    @Test
    void readsANodeOfTheTypeThatItsIdNames() {
        Plan plan =
                DOCUMENTS.plan(
                        "{ node(id: \""
                                + POST_7
                                + "\") { id ... on Post { slug } ... on User { name } } }");
        Path path = Path.ROOT.child("node").on("Post");
        Read.Row read =
                new Read.Row(
                        path, entity("Post"), byId("Post"), columns("Post", "id slug"), List.of());
        assertThat(plan)
                .isEqualTo(
                        plan(
                                Map.of(
                                        "node",
                                        new FieldPlan.Lookup(
                                                new Key(List.of(SEVEN)),
                                                new One(read, selection("Post", "id slug")))),
                                read));
        assertThat(path).hasToString("node<Post>");
        assertThat(path.responseKeys()).containsExactly("node");
    }

    @Test
    void readsNodesOnceForEachTypeAmongTheirIds() {
        Plan plan =
                DOCUMENTS.plan(
                        "{ nodes(ids: [\"%s\", \"%s\", \"%s\"]) { id ... on User { name } } }"
                                .formatted(USER_7, POST_7, USER_7));
        FieldPlan.NodeKey user = new FieldPlan.NodeKey("User", new Key(List.of(SEVEN)));
        FieldPlan.NodeKey post = new FieldPlan.NodeKey("Post", new Key(List.of(SEVEN)));
        Read.Row users =
                new Read.Row(
                        Path.ROOT.child("nodes").on("User"),
                        entity("User"),
                        byId("User"),
                        columns("User", "id name"),
                        List.of());
        Read.Row posts =
                new Read.Row(
                        Path.ROOT.child("nodes").on("Post"),
                        entity("Post"),
                        byId("Post"),
                        columns("Post", "id"),
                        List.of());
        assertThat(plan)
                .isEqualTo(
                        plan(
                                Map.of(
                                        "nodes",
                                        new FieldPlan.Nodes(
                                                List.of(user, post, user),
                                                map(
                                                        "User",
                                                        new One(
                                                                users,
                                                                selection("User", "id name")),
                                                        "Post",
                                                        new One(posts, selection("Post", "id"))))),
                                users,
                                posts));
    }

    @Test
    void looksUpByTheKeysThatIdsHold() {
        assertThat(key("{ user(id: \"" + USER_7 + "\") { id } }", "user"))
                .isEqualTo(new Key(List.of(SEVEN)));
        assertThat(key("{ profile(user: \"" + USER_7 + "\") { id } }", "profile"))
                .isEqualTo(new Key(List.of(SEVEN)));
        assertThat(
                        key(
                                "{ postTag(post: \""
                                        + POST_7
                                        + "\", tag: \""
                                        + TAG_7
                                        + "\") { id } }",
                                "postTag"))
                .isEqualTo(new Key(List.of(SEVEN, 7L)));
    }

    private static Key key(String document, String field) {
        return ((FieldPlan.Lookup)
                        Objects.requireNonNull(DOCUMENTS.plan(document).roots().get(field)))
                .key();
    }

    @Test
    void readsAPlainListUpToOneMoreRowThanThereMayBe() {
        Selection comments = selection("Comment", "id content");
        Read.All read =
                new Read.All(
                        path("post.comments"),
                        entity("Comment"),
                        route("Post", "comments"),
                        Predicate.always(),
                        comments.columns(),
                        List.of(),
                        byKey("Comment"),
                        0,
                        51,
                        50);
        Plan plan = DOCUMENTS.plan("{ post(slug: \"a\") { comments { content } } }");
        assertThat(plan.reads()).contains(read);
        assertThat(reads(plan)).containsExactlyInAnyOrder("Row post", "All post.comments");
    }

    @ParameterizedTest
    @CsvSource({
        "'', 0, 51",
        "(limit: 3), 0, 3",
        "(limit: 0 offset: 2), 2, 0",
        "(limit: 50 offset: 1000), 1000, 50",
        "(limit: null offset: null), 0, 51"
    })
    void takesTheWindowOfAPlainList(String arguments, int offset, int limit) {
        Plan plan = DOCUMENTS.plan("{ tags" + arguments + " { name } }");
        assertThat(plan.reads())
                .containsExactly(
                        new Read.All(
                                path("tags"),
                                entity("Tag"),
                                Route.ALL_ROWS,
                                Predicate.always(),
                                columns("Tag", "id name"),
                                List.of(),
                                byKey("Tag"),
                                offset,
                                limit,
                                50));
    }

    private static final OffsetDateTime NOON = OffsetDateTime.parse("2024-02-29T12:00Z");
    private static final String CURSOR =
            new Cursor(newest().fingerprint(), List.of(NOON.toString(), SEVEN.toString())).encode();

    static Stream<Arguments> windows() {
        Position place = new Position(List.of(NOON, SEVEN));
        return Stream.of(
                arguments("first: 0", window(false, 0, null, null, 0)),
                arguments("first: 10", window(false, 10, null, null, 0)),
                arguments("last: 2", window(true, 2, null, null, 0)),
                arguments("offset: 1000", window(false, 4, null, null, 1_000)),
                arguments("first: 2 offset: 5", window(false, 2, null, null, 5)),
                arguments("after: \"" + CURSOR + "\"", window(false, 4, place, null, 0)),
                arguments("before: \"" + CURSOR + "\"", window(false, 4, null, place, 0)),
                arguments(
                        "last: 1 after: \"" + CURSOR + "\" before: \"" + CURSOR + "\"",
                        window(true, 1, place, place, 0)),
                arguments(
                        "first: null last: null after: null before: null offset: null",
                        window(false, 4, null, null, 0)),
                arguments("offset: 0 after: \"" + CURSOR + "\"", window(false, 4, place, null, 0)));
    }

    private static Window window(
            boolean backward,
            int size,
            @Nullable Position after,
            @Nullable Position before,
            int offset) {
        return new Window(backward, size, after, before, offset, false, false);
    }

    @ParameterizedTest
    @MethodSource("windows")
    void takesTheWindowOfAConnection(String arguments, Window window) {
        Plan plan = DOCUMENTS.plan("{ posts(" + arguments + ") { nodes { id } } }");
        assertThat(pageAt(plan, "posts").window()).isEqualTo(window);
    }

    static Stream<Arguments> refusals() {
        String otherOrder = new Cursor(Fingerprint.of("other"), List.of("a", "b")).encode();
        String changed =
                new Cursor(newest().fingerprint(), List.of("noon", SEVEN.toString())).encode();
        String withNull =
                new Cursor(newest().fingerprint(), Arrays.asList(null, SEVEN.toString())).encode();
        return Stream.of(
                refusal("first: -1", INVALID_ARGUMENT, "'first' must be 0 or more, but is -1."),
                refusal("last: -1", INVALID_ARGUMENT, "'last' must be 0 or more, but is -1."),
                refusal("offset: -1", INVALID_ARGUMENT, "'offset' must be 0 or more, but is -1."),
                refusal("first: 11", LIMIT_EXCEEDED, "'first' may be 10 at most, but is 11."),
                refusal("last: 11", LIMIT_EXCEEDED, "'last' may be 10 at most, but is 11."),
                refusal(
                        "offset: 1001",
                        LIMIT_EXCEEDED,
                        "'offset' may be 1000 at most, but is 1001."),
                refusal(
                        "first: 1 last: 1",
                        INVALID_ARGUMENT,
                        "'first' and 'last' cannot both be given: a page has one end to count from."),
                refusal("last: 1 offset: 1", INVALID_ARGUMENT, OFFSET_ALONE),
                refusal("offset: 1 after: \"" + CURSOR + "\"", INVALID_ARGUMENT, OFFSET_ALONE),
                refusal("offset: 1 before: \"" + CURSOR + "\"", INVALID_ARGUMENT, OFFSET_ALONE),
                refusal("after: \"x\"", INVALID_CURSOR, "'x' is not a cursor of this API."),
                refusal("before: \"\"", INVALID_CURSOR, "'' is not a cursor of this API."),
                refusal(
                        "after: \"" + otherOrder + "\"",
                        INVALID_CURSOR,
                        "'"
                                + otherOrder
                                + "' is a cursor of another list: it belongs to another type or order."),
                refusal(
                        "after: \"" + changed + "\"",
                        INVALID_CURSOR,
                        "The cursor was changed: it is none of this API."),
                refusal(
                        "after: \"" + withNull + "\"",
                        INVALID_CURSOR,
                        "The cursor was changed: it is none of this API."));
    }

    private static final String OFFSET_ALONE =
            "'offset' counts from the start of the list, so it cannot be given with 'after', 'before' or 'last'.";

    private static Arguments refusal(String arguments, ErrorCode code, String message) {
        return arguments(arguments, code, message);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refusals")
    void refusesAWindow(String arguments, ErrorCode code, String message) {
        refuses("{ list: posts(" + arguments + ") { nodes { id } } }", code, message, "list");
        refuses(
                "{ posts { nodes { author { mine: posts(" + arguments + ") { totalCount } } } } }",
                code,
                message,
                "posts",
                "nodes",
                "author",
                "mine");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "limit: -1|INVALID_ARGUMENT|'limit' must be 0 or more, but is -1.",
                "limit: 51|LIMIT_EXCEEDED|'limit' may be 50 at most, but is 51.",
                "offset: -1|INVALID_ARGUMENT|'offset' must be 0 or more, but is -1."
            },
            quoteCharacter = '`')
    void refusesAWindowOfAPlainList(String arguments, ErrorCode code, String message) {
        refuses("{ tags(" + arguments + ") { name } }", code, message, "tags");
    }

    @Test
    void refusesIdsThatThisSchemaNeverGaveOut() {
        String unknownType = new GlobalId("Robot", List.of("7")).encode();
        String twoKeys = new GlobalId("User", List.of(SEVEN.toString(), "7")).encode();
        String noUuid = new GlobalId("User", List.of("7")).encode();
        String upperCase =
                new GlobalId(
                                "User",
                                List.of(
                                        new UUID(0, 0xabc)
                                                .toString()
                                                .toUpperCase(java.util.Locale.ROOT)))
                        .encode();
        for (String id : List.of("x", "", "7", unknownType, twoKeys, noUuid, upperCase)) {
            String message = "'" + id + "' is not an id of this API.";
            refuses("{ me: user(id: \"" + id + "\") { id } }", INVALID_ID, message, "me");
            refuses("{ node(id: \"" + id + "\") { id } }", INVALID_ID, message, "node");
            refuses(
                    "{ nodes(ids: [\"" + USER_7 + "\", \"" + id + "\"]) { id } }",
                    INVALID_ID,
                    message,
                    "nodes");
        }
    }

    @Test
    void refusesTheIdOfAnotherType() {
        refuses(
                "{ user(id: \"" + POST_7 + "\") { id } }",
                INVALID_ID,
                "The id of a User is needed, but '" + POST_7 + "' is the id of a Post.",
                "user");
        refuses(
                "{ profile(user: \"" + POST_7 + "\") { id } }",
                INVALID_ID,
                "The id of a User is needed, but '" + POST_7 + "' is the id of a Post.",
                "profile");
    }

    @Test
    void refusesTheIdOfATypeThatIsNoNode() {
        refuses(
                "{ node(id: \"" + TAG_7 + "\") { id } }",
                INVALID_ID,
                "'" + TAG_7 + "' is the id of a Tag, which is no Node.",
                "node");
        refuses(
                "{ nodes(ids: [\"" + TAG_7 + "\"]) { id } }",
                INVALID_ID,
                "'" + TAG_7 + "' is the id of a Tag, which is no Node.",
                "nodes");
    }

    @Test
    void refusesMoreIdsThanAPageMayHave() {
        String ids = "\"" + USER_7 + "\" ";
        assertThat(DOCUMENTS.plan("{ nodes(ids: [" + ids.repeat(10) + "]) { id } }").bound())
                .isOne();
        refuses(
                "{ nodes(ids: [" + ids.repeat(11) + "]) { id } }",
                LIMIT_EXCEEDED,
                "'ids' may have 10 ids at most, but has 11.",
                "nodes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\uD83Cb", "\uDF31", "a\uD83C"})
    void refusesTextThatNoColumnHolds(String slug) {
        refuses(
                "query ($slug: String!) { post(slug: $slug) { id } }",
                Map.of("slug", slug),
                INVALID_ARGUMENT,
                "'slug' holds a null character or half of a surrogate pair, which no stored text has.",
                "post");
    }

    @Test
    void takesTextOfEveryPlane() {
        assertThat(key("{ post(slug: \"🌱 \\u00e9\") { id } }", "post"))
                .isEqualTo(new Key(List.of("🌱 é")));
    }

    private static void refuses(String document, ErrorCode code, String message, String... path) {
        refuses(document, Map.of(), code, message, path);
    }

    private static void refuses(
            String document,
            Map<String, Object> variables,
            ErrorCode code,
            String message,
            String... path) {
        EngineException refusal =
                Objects.requireNonNull(
                        catchThrowableOfType(
                                EngineException.class, () -> DOCUMENTS.plan(document, variables)),
                        document);
        assertThat(refusal).hasMessage(message);
        assertThat(refusal.code()).isEqualTo(code);
        assertThat(refusal.path()).containsExactly(path);
    }

    @Test
    void readsForAHandWrittenFieldWhatItDeclaresAndCountsItsStatements() {
        Plan plan =
                DOCUMENTS.plan("{ user(id: \"" + USER_7 + "\") { greeting friends { name } } }");
        Attribute name = entity("User").findAttribute("name").orElseThrow();
        Read.Row friends =
                new Read.Row(
                        path("user.friends"),
                        entity("User"),
                        byId("User"),
                        columns("User", "id name"),
                        List.of());
        FieldPlan.HandWritten greeting =
                new FieldPlan.HandWritten(List.of(name), new Returned.Any(map()));
        FieldPlan.HandWritten friendsPlan =
                new FieldPlan.HandWritten(
                        List.of(),
                        new Returned.Entities(new One(friends, selection("User", "id name"))));
        Selection user =
                new Selection(
                        "User",
                        entity("User"),
                        columns("User", "id name"),
                        map("greeting", greeting, "friends", friendsPlan),
                        List.of());
        Read.Row row =
                new Read.Row(
                        path("user"),
                        entity("User"),
                        lookupRoute("user"),
                        user.columns(),
                        List.of());
        assertThat(plan)
                .isEqualTo(
                        new Plan(
                                map(
                                        "user",
                                        new FieldPlan.Lookup(
                                                new Key(List.of(SEVEN)), new One(row, user))),
                                List.of(friends, row),
                                Map.of(
                                        List.of("user", "greeting"),
                                        greeting,
                                        List.of("user", "friends"),
                                        friendsPlan),
                                4,
                                Documents.ANY_SIZE));
    }

    @Test
    void readsEntitiesBelowATypeThatShowsNone() {
        Plan plan = DOCUMENTS.plan("{ stats { days best { slug } } }");
        assertThat(reads(plan)).containsExactly("Row stats.best");
        assertThat(plan.handWritten().keySet())
                .containsExactlyInAnyOrder(
                        List.of("stats"), List.of("stats", "days"), List.of("stats", "best"));
    }

    private static Plan plan(Map<String, ? extends FieldPlan> roots, Read... more) {
        SequencedMap<String, FieldPlan> ordered = new LinkedHashMap<>(roots);
        List<Read> reads =
                more.length > 0
                        ? List.of(more)
                        : ordered.values().stream().flatMap(PlannerTest::readsOf).toList();
        return new Plan(ordered, reads, Map.of(), reads.size(), Documents.ANY_SIZE);
    }

    /** The reads of lookups and to-ones: those below before those above. */
    private static Stream<Read> readsOf(FieldPlan plan) {
        return switch (plan) {
            case FieldPlan.Lookup lookup -> readsOf(lookup.one());
            default -> Stream.of();
        };
    }

    private static Stream<Read> readsOf(One one) {
        return Stream.concat(
                one.selection().fields().values().stream().flatMap(PlannerTest::readsOf),
                Stream.ofNullable(one.read()));
    }

    private static FieldPlan.Lookup lookup(
            String entity, Object key, String path, Route route, Selection selection) {
        return new FieldPlan.Lookup(
                new Key(List.of(key)),
                new One(
                        new Read.Row(
                                path(path), entity(entity), route, selection.columns(), List.of()),
                        selection));
    }

    // The class file of a record with a compact constructor has lost what may be null in it.
    @SuppressWarnings("NullAway")
    private static FieldPlan.Connection connection(
            Route route,
            Read.@Nullable Page page,
            Read.@Nullable Aggregate count,
            SequencedMap<String, Selection> nodes,
            SequencedMap<String, SequencedMap<String, Selection>> edges) {
        SequencedMap<Measures.Measure, Integer> measures = new LinkedHashMap<>();
        if (count != null) {
            measures.put(Measures.Measure.COUNT, 0);
        }
        return new FieldPlan.Connection(
                route,
                page,
                new AggregatePlan(count, new Measures(measures)),
                new LinkedHashMap<>(),
                nodes,
                edges);
    }

    private static Read.Page page(String path, Route route, String columns, Window window) {
        return new Read.Page(
                path(path),
                entity("Post"),
                route,
                Predicate.always(),
                columns("Post", columns),
                List.of(),
                List.of(),
                newest(),
                window);
    }

    private static Selection selection(String type, String columns) {
        return new Selection(type, entity(type), columns(type, columns), map(), List.of());
    }

    private static Selection selection(String type, String columns, String key, FieldPlan plan) {
        return new Selection(type, entity(type), columns(type, columns), map(key, plan), List.of());
    }

    private static Order newest() {
        return order("Post", true, "createdAt", "id");
    }

    private static Order byKey(String entity) {
        return order(entity, false, "id");
    }

    private static Order order(String entity, boolean descending, String... attributes) {
        List<OrderKey> keys =
                Stream.of(attributes)
                        .map(name -> new OrderKey(columns(entity, name).getFirst(), descending))
                        .toList();
        return new Order(keys, Fingerprint.of(entity + " " + keys));
    }

    private static Route byId(String entity) {
        List<Column> identifier = entity(entity).identifier();
        return Route.to(new Join(identifier, entity(entity).table(), identifier, true));
    }

    private static Route lookupRoute(String field) {
        return ((FieldBinding.Lookup) Objects.requireNonNull(BOUND.query(field))).route();
    }

    private static Route route(String type, String field) {
        return switch (BOUND.field(type, field)) {
            case FieldBinding.ToOne toOne -> toOne.route();
            case FieldBinding.Connection connection -> connection.route();
            case FieldBinding.PlainList list -> list.route();
            default -> throw new IllegalArgumentException(type + "." + field);
        };
    }

    private static Entity entity(String name) {
        return BLOG.mapping(BLOG.catalog()).requireEntity(name);
    }

    private static List<Column> columns(String entity, String attributes) {
        return Stream.of(attributes.split(" ", -1))
                .flatMap(name ->
                        entity(entity).findAttribute(name).orElseThrow().ownColumns().stream())
                .toList();
    }

    private static Path path(String keys) {
        Path path = Path.ROOT;
        for (String key : List.of(keys.split("\\.", -1))) {
            path = path.child(key);
        }
        return path;
    }

    private static List<String> reads(Plan plan) {
        return plan.reads().stream()
                .map(read -> read.getClass().getSimpleName() + " " + read.path())
                .toList();
    }

    private static Read.Page pageAt(Plan plan, String path) {
        return plan.reads().stream()
                .filter(Read.Page.class::isInstance)
                .map(Read.Page.class::cast)
                .filter(read -> read.path().toString().equals(path))
                .findFirst()
                .orElseThrow();
    }

    private static <V> SequencedMap<String, V> map() {
        return new LinkedHashMap<>();
    }

    private static <V> SequencedMap<String, V> map(String key, V value) {
        SequencedMap<String, V> map = new LinkedHashMap<>();
        map.put(key, value);
        return map;
    }

    private static <V> SequencedMap<String, V> map(
            String key, V value, String otherKey, V otherValue) {
        SequencedMap<String, V> map = map(key, value);
        map.put(otherKey, otherValue);
        return map;
    }
}
