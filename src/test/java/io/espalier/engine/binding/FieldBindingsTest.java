package io.espalier.engine.binding;

import static io.espalier.engine.fixture.PlainType.INT;
import static io.espalier.engine.fixture.PlainType.LONG;
import static io.espalier.engine.fixture.PlainType.TEXT;
import static io.espalier.engine.fixture.PlainType.UUID_TYPE;
import static org.assertj.core.api.Assertions.assertThat;

import io.espalier.engine.fixture.Blog;
import io.espalier.engine.fixture.Bound;
import io.espalier.engine.fixture.Domain;
import io.espalier.engine.fixture.PlainType;
import io.espalier.engine.fixture.Tables;
import io.espalier.engine.mapping.Attribute;
import io.espalier.engine.mapping.Attribute.Purpose;
import io.espalier.engine.mapping.Catalog;
import io.espalier.engine.mapping.Column;
import io.espalier.engine.mapping.Join;
import io.espalier.engine.mapping.Route;
import io.espalier.engine.mapping.TableName;
import io.espalier.engine.mapping.ValueType;
import io.espalier.engine.schema.Field;
import java.util.List;
import org.junit.jupiter.api.Test;

class FieldBindingsTest {

    private static final Domain BLOG = Blog.domain();

    private static final String TYPES =
            """
            type User { id: ID! }
            type Profile { id: ID! }
            type Post { id: ID! }
            type Comment { id: ID! }
            type Tag { id: ID! }
            type PostTag { id: ID! }
            """;

    private static final Column ID = new Column("id", UUID_TYPE, false);
    private static final Column TAG_ID = new Column("id", LONG, false);

    @Test
    void bindsAFieldToTheAttributeOfItsNameOrOfItsDirective() {
        Bound bound = bound("extend type Tag { name: String! label: String! @bind(to: \"name\") }");
        Attribute.Basic name =
                new Attribute.Basic("name", new Column("name", TEXT, false), Purpose.PLAIN);
        assertThat(List.copyOf(bound.binding().requireType("Tag").fields().values()))
                .containsExactly(
                        new FieldBinding.Id(field(bound, "Tag", "id")),
                        new FieldBinding.Value(field(bound, "Tag", "name"), name),
                        new FieldBinding.Value(field(bound, "Tag", "label"), name));
    }

    @Test
    void showsTheRawKeyOnlyIfTheSdlAsks() {
        Bound bound = bound("extend type Tag { databaseId: Long! @bind(to: \"id\") }");
        assertThat(bound.field("Tag", "databaseId"))
                .isEqualTo(
                        new FieldBinding.Value(
                                field(bound, "Tag", "databaseId"),
                                new Attribute.Basic("id", TAG_ID, Purpose.IDENTIFIER)));
    }

    @Test
    void takesTheIdOfAnEntityWhateverItsAttributesAreCalled() {
        Domain domain =
                new Domain().entity("Country", "countries", country -> country.id("code", TEXT));
        Bound bound = Bound.of(domain, "type Country { id: ID! }");
        assertThat(bound.said()).isEmpty();
        assertThat(bound.field("Country", "id"))
                .isEqualTo(new FieldBinding.Id(field(bound, "Country", "id")));
    }

    @Test
    void followsAForeignKeyToItsOneRow() {
        Bound bound = bound("extend type Comment { post: Post! }");
        assertThat(bound.field("Comment", "post"))
                .isEqualTo(
                        new FieldBinding.ToOne(
                                field(bound, "Comment", "post"),
                                "Post",
                                new Route(List.of(to("post_id", false, "posts")), false),
                                true,
                                true));
    }

    @Test
    void needsTheRowForItsIdWhereNoForeignKeyVouchesForIt() {
        Bound bound =
                Bound.of(
                        BLOG,
                        Tables.of(BLOG).withoutForeignKeyOn("comments", "post_id").catalog(),
                        TYPES + "extend type Comment { post: Post! }");
        assertThat(((FieldBinding.ToOne) bound.field("Comment", "post")).keyIdentifies()).isFalse();
    }

    @Test
    void needsTheRowForItsIdWhereTheForeignKeyIsTheOthers() {
        Bound bound = bound("extend type User { profile: Profile }");
        assertThat(bound.field("User", "profile"))
                .isEqualTo(
                        new FieldBinding.ToOne(
                                field(bound, "User", "profile"),
                                "Profile",
                                new Route(
                                        List.of(from(ID, "profiles", "user_id", false, true)),
                                        false),
                                false,
                                true));
    }

    @Test
    void followsAMappedCollection() {
        Bound bound = bound("extend type User { posts: PostConnection! }");
        assertThat(bound.field("User", "posts"))
                .isEqualTo(
                        new FieldBinding.Connection(
                                field(bound, "User", "posts"),
                                "Post",
                                new Route(
                                        List.of(from(ID, "posts", "author_id", true, false)),
                                        false)));
    }

    @Test
    void readsAnAssociationFromItsOtherSide() {
        Bound bound =
                bound(
                        """
                        extend type User {
                          written: [Comment!]! @bind(to: "Comment.author")
                          about: Profile @bind(to: "Profile.user")
                        }
                        extend type Profile { owner: User @bind(to: "User.profile") }
                        extend type Comment { on: [Post!]! @bind(to: "Post.comments") }
                        extend type Tag { labelled: PostConnection! @bind(to: "Post.labels") }
                        """);
        assertThat(bound.field("User", "written"))
                .isEqualTo(
                        new FieldBinding.PlainList(
                                field(bound, "User", "written"),
                                "Comment",
                                new Route(
                                        List.of(from(ID, "comments", "author_id", true, false)),
                                        false)));
        assertThat(bound.field("User", "about"))
                .isEqualTo(
                        new FieldBinding.ToOne(
                                field(bound, "User", "about"),
                                "Profile",
                                new Route(
                                        List.of(from(ID, "profiles", "user_id", false, true)),
                                        false),
                                false,
                                true));
        assertThat(bound.field("Profile", "owner"))
                .isEqualTo(
                        new FieldBinding.ToOne(
                                field(bound, "Profile", "owner"),
                                "User",
                                new Route(List.of(to("user_id", false, "users")), false),
                                true,
                                true));
        assertThat(bound.field("Comment", "on"))
                .isEqualTo(
                        new FieldBinding.PlainList(
                                field(bound, "Comment", "on"),
                                "Post",
                                new Route(List.of(to("post_id", false, "posts")), false)));
        assertThat(bound.field("Tag", "labelled"))
                .isEqualTo(
                        new FieldBinding.Connection(
                                field(bound, "Tag", "labelled"),
                                "Post",
                                new Route(
                                        List.of(
                                                join(
                                                        TAG_ID,
                                                        "post_labels",
                                                        column("tag_id", LONG),
                                                        false),
                                                join(
                                                        column("post_id", UUID_TYPE),
                                                        "posts",
                                                        ID,
                                                        true)),
                                        false)));
    }

    @Test
    void walksAPathThroughAJoinEntityWithoutRepeatingRows() {
        Bound bound =
                bound("extend type Post { tags: TagConnection! @bind(to: \"postTags.tag\") }");
        assertThat(bound.field("Post", "tags"))
                .isEqualTo(
                        new FieldBinding.Connection(
                                field(bound, "Post", "tags"),
                                "Tag",
                                new Route(
                                        List.of(
                                                from(ID, "post_tags", "post_id", false, false),
                                                join(column("tag_id", LONG), "tags", TAG_ID, true)),
                                        false)));
    }

    @Test
    void knowsThatAPathMayReachARowTwice() {
        Bound bound =
                bound(
                        "extend type Post { commenters: UserConnection! @bind(to: \"comments.author\") }");
        assertThat(((FieldBinding.Connection) bound.field("Post", "commenters")).route())
                .isEqualTo(
                        new Route(
                                List.of(
                                        from(ID, "comments", "post_id", false, false),
                                        to("author_id", true, "users")),
                                true));
    }

    @Test
    void asksTheTableAndNotTheMappingWhetherAJoinTableRepeats() {
        Catalog loose =
                Tables.of(BLOG)
                        .withoutIndexOn("post_tags", "post_id")
                        .withIndex("post_tags", false, "post_id", "tag_id")
                        .catalog();
        Bound bound =
                Bound.of(
                        BLOG,
                        loose,
                        TYPES + "extend type Post { tags: [Tag!]! @bind(to: \"postTags.tag\") }");
        assertThat(((FieldBinding.PlainList) bound.field("Post", "tags")).route().repeats())
                .isTrue();
    }

    @Test
    void walksAPathOfToOnesToOneRow() {
        Bound bound = bound("extend type Comment { bio: Profile @bind(to: \"author.profile\") }");
        assertThat(bound.field("Comment", "bio"))
                .isEqualTo(
                        new FieldBinding.ToOne(
                                field(bound, "Comment", "bio"),
                                "Profile",
                                new Route(
                                        List.of(
                                                to("author_id", true, "users"),
                                                from(ID, "profiles", "user_id", false, true)),
                                        false),
                                false,
                                false));
    }

    @Test
    void promisesAPathOnlyWhereEveryStepIsThere() {
        String sdl = TYPES + "extend type Comment { writer: User! @bind(to: \"post.author\") }";
        assertThat(Bound.of(BLOG, sdl).report().faults())
                .extracting(fault -> fault.code() + " " + fault.place())
                .containsExactly("NULLABILITY_MISMATCH Comment.writer");
        assertThat(
                        Bound.of(
                                        BLOG,
                                        Tables.of(BLOG)
                                                .refusingNull("posts", "author_id")
                                                .catalog(),
                                        sdl)
                                .said())
                .isEmpty();
    }

    @Test
    void promisesNoRowWhereTheTableDoesNotKeepThePromiseOfJpa() {
        assertThat(
                        Bound.of(
                                        BLOG,
                                        Tables.of(BLOG)
                                                .allowingNull("comments", "post_id")
                                                .catalog(),
                                        TYPES + "extend type Comment { post: Post! }")
                                .said())
                .extracting(fault -> fault.code() + " " + fault.place() + ": " + fault.found())
                .containsExactly(
                        "NULLABILITY_MISMATCH Comment.post: the entity promises a value, but column comments.post_id allows null",
                        "NULLABILITY_MISMATCH Comment.post: it is Post!, but there may be none");
    }

    @Test
    void carriesCompositeKeysAsOne() {
        Bound bound =
                Bound.of(
                        SEATS,
                        """
                        type Seat { id: ID! tickets: [Ticket!]! @bind(to: "Ticket.seat") }
                        type Ticket { id: ID! seat: Seat! }
                        """);
        assertThat(bound.said()).isEmpty();
        Column hall = new Column("hall", TEXT, false);
        Column number = new Column("number", INT, false);
        Column seatHall = new Column("seat_hall", TEXT, false);
        Column seatNumber = new Column("seat_number", INT, false);
        assertThat(bound.field("Ticket", "seat"))
                .isEqualTo(
                        new FieldBinding.ToOne(
                                field(bound, "Ticket", "seat"),
                                "Seat",
                                new Route(
                                        List.of(
                                                new Join(
                                                        List.of(seatHall, seatNumber),
                                                        table("seats"),
                                                        List.of(hall, number),
                                                        true)),
                                        false),
                                true,
                                true));
        assertThat(bound.field("Seat", "tickets"))
                .isEqualTo(
                        new FieldBinding.PlainList(
                                field(bound, "Seat", "tickets"),
                                "Ticket",
                                new Route(
                                        List.of(
                                                new Join(
                                                        List.of(hall, number),
                                                        table("tickets"),
                                                        List.of(seatHall, seatNumber),
                                                        false)),
                                        false)));
    }

    private static final Domain SEATS =
            new Domain()
                    .entity("Seat", "seats", seat -> seat.id("hall", TEXT).id("number", INT))
                    .entity(
                            "Ticket",
                            "tickets",
                            ticket -> ticket.id("id", UUID_TYPE).toOne("seat", "Seat"));

    @Test
    void readsTwoTypesFromOneEntity() {
        Bound bound =
                Bound.of(
                        BLOG,
                        """
                        type User { id: ID! }
                        type Author @bind(to: "User") { id: ID! name: String! }
                        type Post { id: ID! author: Author }
                        """);
        assertThat(bound.said()).isEmpty();
        assertThat(((FieldBinding.ToOne) bound.field("Post", "author")).target())
                .isEqualTo("Author");
    }

    @Test
    void takesTheWordOfJpaForWhatAViewHas() {
        Catalog views =
                Tables.of(BLOG)
                        .asView("posts", Catalog.Kind.VIEW)
                        .asView("comments", Catalog.Kind.VIEW)
                        .catalog();
        String sdl =
                TYPES
                        + """
                        extend type Post { slug: String! comments: [Comment!]! }
                        extend type Comment { post: Post! }
                        type Query { post(slug: String!): Post }
                        """;
        assertThat(Bound.of(BLOG, views, sdl).said()).isEmpty();
        assertThat(Bound.of(BLOG, views, TYPES + "extend type Post { title: String! }").said())
                .extracting(fault -> fault.code() + " " + fault.place())
                .containsExactly("NULLABILITY_MISMATCH Post.title");
    }

    @Test
    void wantsIndexesOfAMaterializedView() {
        Catalog views =
                Tables.of(BLOG).asView("comments", Catalog.Kind.MATERIALIZED_VIEW).catalog();
        assertThat(
                        Bound.of(BLOG, views, TYPES + "extend type Post { comments: [Comment!]! }")
                                .said())
                .extracting(fault -> fault.code() + " " + fault.place())
                .containsExactly("MISSING_INDEX Post.comments");
    }

    @Test
    void takesTheWordOfATableThatIsStricterThanJpa() {
        Catalog strict =
                Tables.of(BLOG)
                        .refusingNull("posts", "title")
                        .refusingNull("posts", "author_id")
                        .catalog();
        assertThat(
                        Bound.of(
                                        BLOG,
                                        strict,
                                        TYPES + "extend type Post { title: String! author: User! }")
                                .said())
                .isEmpty();
    }

    @Test
    void leavesHandWrittenFieldsAlone() {
        Bound bound =
                Bound.of(
                        BLOG,
                        TYPES
                                + """
                                extend type Post { readingTime(wpm: Int): Int! }
                                type Query { trending(first: Int): [Post!]! }
                                type Mutation { publish: Boolean }
                                """,
                        "Post.readingTime",
                        "Query.trending",
                        "Mutation.publish");
        assertThat(bound.said()).isEmpty();
        assertThat(bound.field("Post", "readingTime"))
                .isEqualTo(
                        new FieldBinding.HandWritten(
                                field(bound, "Post", "readingTime"), "Int", false));
        assertThat(bound.query("trending")).isInstanceOf(FieldBinding.HandWritten.class);
    }

    @Test
    void leavesTypesAloneThatOnlyHandWrittenFieldsReach() {
        String sdl =
                """
                type Post { id: ID! stats: Stats }
                type Stats { days: [Day!]! best: Day }
                type Day { stats: Stats post: Post views: Int }
                """;
        Bound bound = Bound.of(BLOG, sdl, "Post.stats");
        assertThat(bound.said()).isEmpty();
        assertThat(List.copyOf(bound.binding().types().keySet())).containsExactly("Post");
        assertThat(Bound.of(BLOG, sdl).said())
                .extracting(fault -> fault.code() + " " + fault.place())
                .containsExactly(
                        "UNKNOWN_ENTITY Stats", "UNKNOWN_ENTITY Day", "UNBOUND_FIELD Post.stats");
    }

    @Test
    void bindsTheRootFieldsThatTheEngineAdds() {
        Bound bound = bound("");
        assertThat(bound.query("node")).isInstanceOf(FieldBinding.Node.class);
        assertThat(bound.query("nodes")).isInstanceOf(FieldBinding.Nodes.class);
    }

    @Test
    void bindsRootListsToAllRows() {
        Bound bound = bound("type Query { tags: TagConnection! allTags: [Tag!]! }");
        assertThat(bound.query("tags"))
                .isInstanceOfSatisfying(
                        FieldBinding.Connection.class,
                        tags -> assertThat(tags.route()).isEqualTo(Route.ALL_ROWS));
        assertThat(bound.query("allTags"))
                .isInstanceOfSatisfying(
                        FieldBinding.PlainList.class,
                        tags -> assertThat(tags.route()).isEqualTo(Route.ALL_ROWS));
    }

    @Test
    void looksUpByTheIdAUniqueValueAndAUniqueToOne() {
        Bound bound =
                bound(
                        """
                        type Query {
                          post(id: ID!): Post
                          postBySlug(slug: String!): Post
                          profileOf(user: ID!): Profile
                          postTag(tag: ID!, post: ID!): PostTag
                        }
                        """);
        Column userId = new Column("user_id", UUID_TYPE, false);
        assertThat(bound.query("post"))
                .isEqualTo(
                        lookup(
                                bound,
                                "post",
                                "Post",
                                "posts",
                                new LookupKey("id", "Post", List.of(ID))));
        assertThat(bound.query("postBySlug"))
                .isEqualTo(
                        lookup(
                                bound,
                                "postBySlug",
                                "Post",
                                "posts",
                                new LookupKey("slug", null, List.of(column("slug", TEXT)))));
        assertThat(bound.query("profileOf"))
                .isEqualTo(
                        lookup(
                                bound,
                                "profileOf",
                                "Profile",
                                "profiles",
                                new LookupKey("user", "User", List.of(userId))));
        assertThat(bound.query("postTag"))
                .isEqualTo(
                        lookup(
                                bound,
                                "postTag",
                                "PostTag",
                                "post_tags",
                                new LookupKey("tag", "Tag", List.of(column("tag_id", LONG))),
                                new LookupKey(
                                        "post", "Post", List.of(column("post_id", UUID_TYPE)))));
    }

    @Test
    void looksUpOnlyByWhatTheTableKeepsUnique() {
        String sdl = TYPES + "type Query { post(slug: String!): Post user(name: String!): User }";
        Catalog catalog =
                Tables.of(BLOG)
                        .withoutIndexOn("posts", "slug")
                        .withIndex("users", true, "name")
                        .catalog();
        assertThat(Bound.of(BLOG, catalog, sdl).said())
                .extracting(fault -> fault.code() + " " + fault.place())
                .containsExactly("NOT_A_UNIQUE_KEY Query.post");
        assertThat(Bound.withoutTables(BLOG, sdl).said())
                .extracting(fault -> fault.code() + " " + fault.place())
                .containsExactly("NOT_A_UNIQUE_KEY Query.user");
    }

    private static Bound bound(String sdl) {
        Bound bound = Bound.of(BLOG, TYPES + sdl);
        assertThat(bound.said()).isEmpty();
        return bound;
    }

    private static Field field(Bound bound, String type, String name) {
        return bound.binding().requireType(type).type().fields().stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static FieldBinding.Lookup lookup(
            Bound bound, String name, String target, String table, LookupKey... keys) {
        List<Column> columns =
                List.of(keys).stream().flatMap(key -> key.columns().stream()).toList();
        FieldBinding found = java.util.Objects.requireNonNull(bound.query(name));
        return new FieldBinding.Lookup(
                found.field(),
                target,
                new Route(List.of(new Join(columns, table(table), columns, true)), false),
                List.of(keys));
    }

    /** From a foreign key in the own table to the other's {@code id}. */
    private static Join to(String column, boolean nullable, String table) {
        return join(new Column(column, UUID_TYPE, nullable), table, ID, true);
    }

    /** From the own id to a foreign key in the other's table. */
    private static Join from(
            Column id, String table, String column, boolean nullable, boolean unique) {
        return join(id, table, new Column(column, (PlainType) id.type(), nullable), unique);
    }

    private static Join join(Column from, String table, Column to, boolean unique) {
        return new Join(List.of(from), table(table), List.of(to), unique);
    }

    private static Column column(String name, ValueType type) {
        return new Column(name, type, false);
    }

    private static TableName table(String name) {
        return new TableName(null, name);
    }
}
