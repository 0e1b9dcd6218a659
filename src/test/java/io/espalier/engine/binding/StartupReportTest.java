package io.espalier.engine.binding;

import static io.espalier.engine.error.FaultCode.ENUM_MISMATCH;
import static io.espalier.engine.error.FaultCode.INVALID_SQL;
import static io.espalier.engine.error.FaultCode.MISSING_FOREIGN_KEY;
import static io.espalier.engine.error.FaultCode.MISSING_INDEX;
import static io.espalier.engine.error.FaultCode.MISSING_SEARCH;
import static io.espalier.engine.error.FaultCode.NOT_A_UNIQUE_KEY;
import static io.espalier.engine.error.FaultCode.NULLABILITY_MISMATCH;
import static io.espalier.engine.error.FaultCode.RESERVED_NAME;
import static io.espalier.engine.error.FaultCode.TYPE_MISMATCH;
import static io.espalier.engine.error.FaultCode.UNBOUND_FIELD;
import static io.espalier.engine.error.FaultCode.UNINDEXED_LIST;
import static io.espalier.engine.error.FaultCode.UNKNOWN_COLUMN;
import static io.espalier.engine.error.FaultCode.UNKNOWN_ENTITY;
import static io.espalier.engine.error.FaultCode.UNKNOWN_TABLE;
import static io.espalier.engine.error.FaultCode.UNKNOWN_TYPE;
import static io.espalier.engine.error.FaultCode.UNSUPPORTED_DATABASE;
import static io.espalier.engine.error.FaultCode.UNSUPPORTED_MAPPING;
import static io.espalier.engine.error.FaultCode.UNSUPPORTED_SCHEMA;
import static io.espalier.engine.fixture.PlainType.TEXT;
import static io.espalier.engine.fixture.PlainType.UUID_TYPE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.espalier.engine.error.Fault;
import io.espalier.engine.error.FaultCode;
import io.espalier.engine.error.StartupException;
import io.espalier.engine.fixture.Blog;
import io.espalier.engine.fixture.Bound;
import io.espalier.engine.fixture.Domain;
import io.espalier.engine.fixture.Tables;
import io.espalier.engine.mapping.Catalog;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** For every code what provokes it, word for word, and what stands near it and does not. */
class StartupReportTest {

    private static final Domain BLOG = Blog.domain();

    /** Types that fit the blog, for the cases that are about something else. */
    private static final String TYPES =
            """
            type User { id: ID! name: String! }
            type Post { id: ID! }
            type Comment { id: ID! }
            type Tag { id: ID! }
            """;

    static Stream<Arguments> faultsOfTheSdl() {
        return Stream.of(
                fault(
                        "a type without an entity",
                        "type Blogger { id: ID! }",
                        UNKNOWN_ENTITY,
                        "Blogger",
                        "there is no entity Blogger; there are: Comment, Post, PostTag, Profile, Tag, User",
                        "Add the entity, name another with @bind(to:), or return the type from hand-written fields only"),
                fault(
                        "a type bound to no entity",
                        "type User @bind(to: \"Blogger\") { id: ID! }",
                        UNKNOWN_ENTITY,
                        "User",
                        "there is no entity Blogger; there are: Comment, Post, PostTag, Profile, Tag, User",
                        "Add the entity, name another with @bind(to:), or return the type from hand-written fields only"),
                fault(
                        "a field without an attribute",
                        "type Tag { id: ID! label: String! }",
                        UNBOUND_FIELD,
                        "Tag.label",
                        "entity Tag has no attribute 'label'; it has: id, name",
                        "Name the attribute with @bind(to:), or write a controller for the field"),
                fault(
                        "a path that breaks off",
                        "type PostTag { id: ID! color: String @bind(to: \"tag.color\") }",
                        UNBOUND_FIELD,
                        "PostTag.color",
                        "entity Tag has no attribute 'color'; it has: id, name",
                        "Name the attribute with @bind(to:), or write a controller for the field"),
                fault(
                        "an empty word in a path",
                        "type Tag { id: ID! label: String @bind(to: \"name.\") }",
                        UNSUPPORTED_SCHEMA,
                        "Tag.label",
                        "Tag.name is a value, and paths lead to entities",
                        "Bind the field to an association, or write a controller for it"),
                fault(
                        "another side that is none",
                        TYPES + "extend type Tag { users: [User!]! @bind(to: \"User.name\") }",
                        UNBOUND_FIELD,
                        "Tag.users",
                        "entity User has no association 'name' to Tag; it has: none",
                        "Name the association with @bind(to: \"User.…\")"),
                fault(
                        "another side that leads elsewhere",
                        TYPES
                                + "extend type User { comments: [Comment!]! @bind(to: \"Comment.post\") }",
                        UNBOUND_FIELD,
                        "User.comments",
                        "entity Comment has no association 'post' to User; it has: author",
                        "Name the association with @bind(to: \"Comment.…\")"),
                fault(
                        "a value at the end of a path",
                        "type Comment { id: ID! author: String @bind(to: \"author.name\") }",
                        UNSUPPORTED_SCHEMA,
                        "Comment.author",
                        "User.name is a value, and paths lead to entities",
                        "Bind the field to an association, or write a controller for it"),
                fault(
                        "a value in a type that nobody declares",
                        "type Tag { id: ID! name: Text! }",
                        UNKNOWN_TYPE,
                        "Tag.name",
                        "nothing declares the type Text",
                        "Declare it, or use String"),
                fault(
                        "an enum that nobody declares",
                        "type User { id: ID! role: Rank! }",
                        UNKNOWN_TYPE,
                        "User.role",
                        "nothing declares the type Rank",
                        "Declare it, or use an enum of [READER, WRITER]"),
                fault(
                        "an association in a type that nobody declares",
                        TYPES + "extend type Comment { author: Author }",
                        UNKNOWN_TYPE,
                        "Comment.author",
                        "nothing declares the type Author",
                        "Make it User"),
                fault(
                        "a connection of a type that nobody declares",
                        TYPES + "extend type User { posts: ArticleConnection! }",
                        UNKNOWN_TYPE,
                        "User.posts",
                        "nothing declares the type ArticleConnection",
                        "Make it PostConnection! or [Post!]!"),
                fault(
                        "a root field of a type that nobody declares",
                        "type Query { me: Person }",
                        UNKNOWN_TYPE,
                        "Query.me",
                        "nothing declares the type Person",
                        "Give it the type of an entity, or write a controller for the field"),
                fault(
                        "a root field of a type that shows no entity",
                        "type Query { version: String! }",
                        UNBOUND_FIELD,
                        "Query.version",
                        "its type String shows no entity",
                        "Give it the type of an entity, or write a controller for the field"),
                fault(
                        "a scalar that cannot carry the values",
                        "type Post { id: ID! views: String! }",
                        TYPE_MISMATCH,
                        "Post.views",
                        "it is of type String!, but Post.views is Integer",
                        "Make it Int"),
                fault(
                        "a list for one value",
                        "type Tag { id: ID! name: [String!]! }",
                        TYPE_MISMATCH,
                        "Tag.name",
                        "it is of type [String!]!, but Tag.name is String",
                        "Make it String"),
                fault(
                        "an enum for a text",
                        "enum Role { READER WRITER } type User { id: ID! name: Role! }",
                        TYPE_MISMATCH,
                        "User.name",
                        "it is of type Role!, but User.name is String",
                        "Make it String"),
                fault(
                        "an ID for the identifier under another name",
                        "type Tag { id: ID! number: ID! @bind(to: \"id\") }",
                        TYPE_MISMATCH,
                        "Tag.number",
                        "it is of type ID!, but Tag.id is Long",
                        "Make it Long"),
                fault(
                        "another entity's type",
                        TYPES + "extend type Comment { author: Post }",
                        TYPE_MISMATCH,
                        "Comment.author",
                        "it is of type Post, but leads to entity User",
                        "Make it User"),
                fault(
                        "an entity that no type shows",
                        "type Comment { id: ID! author: String }",
                        TYPE_MISMATCH,
                        "Comment.author",
                        "it is of type String, but leads to entity User",
                        "Declare a type that shows User, and use it"),
                fault(
                        "one where there are many",
                        TYPES + "extend type Post { comments: Comment }",
                        TYPE_MISMATCH,
                        "Post.comments",
                        "it is of type Comment, but leads to any number of Comment",
                        "Make it CommentConnection! or [Comment!]!"),
                fault(
                        "a list of connections",
                        TYPES + "extend type Post { comments: [CommentConnection!]! }",
                        TYPE_MISMATCH,
                        "Post.comments",
                        "it is of type [CommentConnection!]!, a list of lists",
                        "Make it CommentConnection! or [Comment!]!"),
                fault(
                        "a list of lists",
                        TYPES + "extend type Post { comments: [[Comment]]! }",
                        TYPE_MISMATCH,
                        "Post.comments",
                        "it is of type [[Comment]]!, a list of lists",
                        "Make it CommentConnection! or [Comment!]!"),
                fault(
                        "a root list of connections",
                        TYPES + "type Query { tags: [TagConnection!]! }",
                        TYPE_MISMATCH,
                        "Query.tags",
                        "it is of type [TagConnection!]!, a list of lists",
                        "Make it TagConnection! or [Tag!]!"),
                fault(
                        "a promise that no column keeps",
                        "type Post { id: ID! title: String! }",
                        NULLABILITY_MISMATCH,
                        "Post.title",
                        "it is String!, but column posts.title allows null",
                        "Make the field nullable, or the column NOT NULL"),
                fault(
                        "a promise that no foreign key keeps",
                        TYPES + "extend type Post { author: User! }",
                        NULLABILITY_MISMATCH,
                        "Post.author",
                        "it is User!, but there may be none",
                        "Make the field nullable, or the foreign key NOT NULL if it is Post's own"),
                fault(
                        "a lookup that promises to find",
                        TYPES + "type Query { tag(id: ID!): Tag! }",
                        NULLABILITY_MISMATCH,
                        "Query.tag",
                        "it is Tag!, but there may be none for a key",
                        "Make it Tag"),
                fault(
                        "a lookup by what may be left out",
                        TYPES + "type Query { tag(name: String): Tag }",
                        NULLABILITY_MISMATCH,
                        "Query.tag(name:)",
                        "it is String, but a key has one value",
                        "Make it String!"),
                fault(
                        "a lookup by many",
                        TYPES + "type Query { tag(name: [String!]!): Tag }",
                        NULLABILITY_MISMATCH,
                        "Query.tag(name:)",
                        "it is [String!]!, but a key has one value",
                        "Make it String!"),
                fault(
                        "a node that promises to be there",
                        "type Query { node(id: ID!): Node! }",
                        NULLABILITY_MISMATCH,
                        "Query.node",
                        "it is Node!, but there may be none for an id",
                        "Make it Node"),
                fault(
                        "nodes that promise to be there",
                        "type Query { nodes(ids: [ID!]!): [Node!]! }",
                        NULLABILITY_MISMATCH,
                        "Query.nodes",
                        "it is [Node!]!, but there may be none for an id",
                        "Make it [Node]!"),
                fault(
                        "an enum with a value too few",
                        "enum Role { READER } type User { id: ID! role: Role! }",
                        ENUM_MISMATCH,
                        "User.role",
                        "enum Role has [READER], but Role has [READER, WRITER]",
                        "Give both the same values"),
                fault(
                        "an enum with a value too many",
                        "enum Rank { READER WRITER ADMIN } type User { id: ID! role: Rank! }",
                        ENUM_MISMATCH,
                        "User.role",
                        "enum Rank has [READER, WRITER, ADMIN], but Role has [READER, WRITER]",
                        "Give both the same values"),
                fault(
                        "a lookup by what many rows share",
                        TYPES + "type Query { user(name: String!): User }",
                        NOT_A_UNIQUE_KEY,
                        "Query.user",
                        "several User rows may have the same name",
                        "Let the arguments together be one unique key that the table keeps, make it UserConnection! or [User!]!, or write a controller for the field"),
                fault(
                        "a lookup by nothing",
                        TYPES + "type Query { me: User }",
                        NOT_A_UNIQUE_KEY,
                        "Query.me",
                        "it has no arguments to find one User by",
                        "Let the arguments together be one unique key that the table keeps, make it UserConnection! or [User!]!, or write a controller for the field"),
                fault(
                        "a lookup by what is no attribute",
                        TYPES + "type Query { tag(label: String!): Tag }",
                        UNBOUND_FIELD,
                        "Query.tag(label:)",
                        "entity Tag has no attribute 'label'; it has: id, name",
                        "Name the argument as an attribute"),
                fault(
                        "a lookup by another type of value",
                        TYPES + "type Query { tag(name: Int!): Tag }",
                        TYPE_MISMATCH,
                        "Query.tag(name:)",
                        "it is Int!, which does not fit attribute Tag.name",
                        "Give it the attribute's type, or ID! for a to-one association"),
                fault(
                        "a lookup by many others",
                        TYPES + "type Query { post(comments: ID!): Post }",
                        TYPE_MISMATCH,
                        "Query.post(comments:)",
                        "it is ID!, which does not fit attribute Post.comments",
                        "Give it the attribute's type, or ID! for a to-one association"),
                fault(
                        "a lookup by the id of what has none",
                        "type Profile { id: ID! } type Query { profile(user: ID!): Profile }",
                        TYPE_MISMATCH,
                        "Query.profile(user:)",
                        "no type shows entity User, so nothing has its ids",
                        "Declare a type that shows User"),
                fault(
                        "arguments of a list",
                        TYPES + "type Query { posts(slug: String): PostConnection! }",
                        UNSUPPORTED_SCHEMA,
                        "Query.posts",
                        "it has arguments of its own, which the engine would drop",
                        "Remove them (the engine adds those of a list), or write a controller for the field"),
                fault(
                        "arguments of a field",
                        "type Tag { id: ID! name(upper: Boolean): String! }",
                        UNSUPPORTED_SCHEMA,
                        "Tag.name",
                        "it has arguments, which the engine would drop",
                        "Remove them, or write a controller for the field"),
                fault(
                        "a node by something else",
                        "type Query { thing(slug: String!): Node }",
                        UNSUPPORTED_SCHEMA,
                        "Query.thing",
                        "objects of any type are found by their global ids, and its arguments are (slug: String!)",
                        "Make them (id: ID!), or write a controller for the field"),
                fault(
                        "nodes by one id",
                        "type Query { things(id: ID!): [Node]! }",
                        UNSUPPORTED_SCHEMA,
                        "Query.things",
                        "objects of any type are found by their global ids, and its arguments are (id: ID!)",
                        "Make them (ids: [ID!]!), or write a controller for the field"),
                fault(
                        "a mutation that nobody resolves",
                        "type Mutation { publish: Boolean }",
                        UNSUPPORTED_SCHEMA,
                        "Mutation.publish",
                        "no controller resolves it, and its name is no verb (create, update, upsert, delete, restore) before a type or before a list of Query",
                        "Write a controller for the field, correct its name, or say what it does with @mutation(kind:, of:)"),
                fault(
                        "a subscription that nobody resolves",
                        "type Subscription { published: Boolean }",
                        UNSUPPORTED_SCHEMA,
                        "Subscription.published",
                        "no controller resolves it, and the engine has no subscriptions",
                        "Write a controller for the field"),
                fault(
                        "a word of the filters",
                        "type Tag { id: ID! count: String! @bind(to: \"name\") }",
                        RESERVED_NAME,
                        "Tag.count",
                        "'count' is a word of the engine's filters",
                        "Choose another name and keep the attribute with @bind(to: \"name\")"));
    }

    private static Arguments fault(
            String name, String sdl, FaultCode code, String place, String found, String mend) {
        return arguments(name, sdl, new Fault(code, place, found, mend));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faultsOfTheSdl")
    void reports(String name, String sdl, Fault fault) {
        assertThat(Bound.of(BLOG, sdl).said()).containsExactly(fault);
    }

    @Test
    void reportsAControllerThatReturnsAListOfConnections() {
        assertThat(
                        Bound.of(
                                        BLOG,
                                        TYPES
                                                + """
                                                type Query { popular: [PostConnection!]! best: PostConnection! }
                                                extend type User { liked: [PostConnection] saved: PostConnection }
                                                type Mutation { like: [PostConnection!] }
                                                """,
                                        "Query.popular",
                                        "Query.best",
                                        "User.liked",
                                        "User.saved",
                                        "Mutation.like")
                                .said())
                .containsExactly(
                        listOfConnections("User.liked"),
                        listOfConnections("Query.popular"),
                        listOfConnections("Mutation.like"));
    }

    private static Fault listOfConnections(String place) {
        return new Fault(
                UNSUPPORTED_SCHEMA,
                place,
                "a controller returns a list of connections",
                "Return one connection, or a list of a type of your own that has one");
    }

    static Stream<Arguments> faultsOfTheTables() {
        String posts =
                "type Post { id: ID! author: User comments: [Comment!]! labels: [Tag!]! } "
                        + TYPES.replace("type Post { id: ID! }", "");
        return Stream.of(
                tables(
                        "no table",
                        posts,
                        tables -> tables.without("tags"),
                        UNKNOWN_TABLE,
                        "Tag",
                        "the database has no table tags",
                        "Add it to the changelog, or correct @Table of Tag"),
                tables(
                        "no join table",
                        posts,
                        tables -> tables.without("post_labels"),
                        UNKNOWN_TABLE,
                        "Post.labels",
                        "the database has no table post_labels",
                        "Add it to the changelog, or correct @JoinTable"),
                tables(
                        "no column of a value",
                        posts,
                        tables -> tables.without("tags", "name"),
                        UNKNOWN_COLUMN,
                        "Tag.name",
                        "table tags has no column name; it has: id",
                        "Add it to the changelog, or correct @Column"),
                tables(
                        "no column of a to-one",
                        posts,
                        tables -> tables.without("comments", "author_id"),
                        UNKNOWN_COLUMN,
                        "Comment.author",
                        "table comments has no column author_id; it has: id, content, post_id",
                        "Add it to the changelog, or correct @JoinColumn"),
                tables(
                        "no column of a join table",
                        posts,
                        tables -> tables.without("post_labels", "tag_id"),
                        UNKNOWN_COLUMN,
                        "Post.labels",
                        "table post_labels has no column tag_id; it has: post_id",
                        "Add it to the changelog, or correct @JoinTable"),
                tables(
                        "a value that JPA promises and the table does not keep",
                        posts,
                        tables -> tables.allowingNull("tags", "name"),
                        NULLABILITY_MISMATCH,
                        "Tag.name",
                        "the entity promises a value, but column tags.name allows null",
                        "Make the column NOT NULL, or the attribute nullable"),
                tables(
                        "a to-one that JPA promises and the table does not keep",
                        posts,
                        tables -> tables.allowingNull("comments", "post_id"),
                        NULLABILITY_MISMATCH,
                        "Comment.post",
                        "the entity promises a value, but column comments.post_id allows null",
                        "Make the column NOT NULL, or the attribute nullable"),
                tables(
                        "no index to find children by",
                        posts,
                        tables -> tables.withoutIndexOn("comments", "post_id"),
                        MISSING_INDEX,
                        "Post.comments",
                        "no index of comments starts with post_id",
                        "Add one, or every read of this field scans the table"),
                tables(
                        "no index on the near side of a join table",
                        posts,
                        tables -> tables.withoutIndexOn("post_labels", "post_id"),
                        MISSING_INDEX,
                        "Post.labels",
                        "no index of post_labels starts with post_id",
                        "Add one, or every read of this field scans the table"),
                tables(
                        "no foreign key behind a to-one",
                        posts,
                        tables -> tables.withoutForeignKeyOn("posts", "author_id"),
                        MISSING_FOREIGN_KEY,
                        "Post.author",
                        "no foreign key leads from posts(author_id) to users(id)",
                        "Add one, so that every reference finds its row"));
    }

    private static Arguments tables(
            String name,
            String sdl,
            java.util.function.UnaryOperator<Tables> change,
            FaultCode code,
            String place,
            String found,
            String mend) {
        return arguments(
                name,
                sdl,
                change.apply(Tables.of(BLOG)).catalog(),
                new Fault(code, place, found, mend));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faultsOfTheTables")
    void reportsOfTheTables(String name, String sdl, Catalog catalog, Fault fault) {
        assertThat(Bound.of(BLOG, catalog, sdl).said()).containsExactly(fault);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faultsOfTheTables")
    void saysNothingOfTablesWhereThereIsNoDatabase(
            String name, String sdl, Catalog catalog, Fault fault) {
        assertThat(Bound.withoutTables(BLOG, sdl).said()).isEmpty();
    }

    @Test
    void reportsWhatTheMappingUsesAndTheEngineDoesNotHonour() {
        Domain domain =
                new Domain()
                        .entity(
                                "Note",
                                "notes",
                                note ->
                                        note.id("id", UUID_TYPE)
                                                .value("text", TEXT)
                                                .unsupported("tags", "it is an @ElementCollection"))
                        .entity(
                                "Secret",
                                "secrets",
                                secret ->
                                        secret.id("id", UUID_TYPE)
                                                .uses("@Filter(name = \"mine\")"));
        assertThat(Bound.of(domain, "type Note { id: ID! text: String! tags: [String!]! }").said())
                .containsExactly(
                        new Fault(
                                UNSUPPORTED_MAPPING,
                                "Note.tags",
                                "attribute Note.tags cannot be read: it is an @ElementCollection",
                                "Map it otherwise, or write a controller for the field"));
        assertThat(Bound.of(domain, "type Secret { id: ID! }").said())
                .containsExactly(
                        new Fault(
                                UNSUPPORTED_MAPPING,
                                "Secret",
                                "entity Secret uses what the engine would drop: @Filter(name = \"mine\")",
                                "Remove it, or show the entity through hand-written fields only"));
        assertThat(Bound.of(domain, "type Note { id: ID! text: String! }").said()).isEmpty();
    }

    /**
     * A path's rows in between are read too, so what keeps them from JPA's sight would be dropped.
     */
    @Test
    void reportsAPathThroughAnEntityThatTheEngineDoesNotHonour() {
        Domain domain =
                new Domain()
                        .entity(
                                "Team",
                                "teams",
                                team -> team.id("id", UUID_TYPE).value("name", TEXT))
                        .entity(
                                "Membership",
                                "memberships",
                                membership ->
                                        membership
                                                .id("id", UUID_TYPE)
                                                .toOne("team", "Team")
                                                .uses("@SQLRestriction(\"left_at is null\")"))
                        .entity(
                                "Player",
                                "players",
                                player ->
                                        player.id("id", UUID_TYPE)
                                                .toOne("membership", "Membership"));
        String sdl =
                "type Team { id: ID! name: String! }"
                        + " type Player { id: ID! team: Team @bind(to: \"membership.team\") }";

        assertThat(Bound.of(domain, sdl).said())
                .containsExactly(
                        new Fault(
                                UNSUPPORTED_MAPPING,
                                "Player.team",
                                "the path goes through entity Membership, which uses what the engine would drop:"
                                        + " @SQLRestriction(\"left_at is null\")",
                                "Remove it, or write a controller for the field"));
    }

    @Test
    void reportsALookupByAToOneThatRefersToAnotherKeyThanTheId() {
        Domain domain =
                new Domain()
                        .entity(
                                "Country",
                                "countries",
                                country ->
                                        country.id("id", UUID_TYPE)
                                                .value("code", TEXT)
                                                .unique("code"))
                        .entity(
                                "Flag",
                                "flags",
                                flag ->
                                        flag.id("id", UUID_TYPE)
                                                .toOneBy("country", "Country", "code")
                                                .unique("country"));
        String types = "type Country { id: ID! } type Flag { id: ID! country: Country! } ";
        assertThat(Bound.of(domain, types + "type Query { flag(country: ID!): Flag }").said())
                .containsExactly(
                        new Fault(
                                TYPE_MISMATCH,
                                "Query.flag(country:)",
                                "an ID holds the identifier of Country, but Flag.country refers to code",
                                "Write a controller for the field"));
        assertThat(Bound.of(domain, types).said()).isEmpty();
    }

    @Test
    void reportsALookupByAnEnumThatIsNotTheAttributes() {
        Domain domain =
                new Domain()
                        .entity(
                                "Seat",
                                "seats",
                                seat ->
                                        seat.id("id", UUID_TYPE)
                                                .value("role", Blog.ROLE)
                                                .unique("role"));
        String types = "enum Role { READER WRITER } enum Color { RED } type Seat { id: ID! } ";
        assertThat(Bound.of(domain, types + "type Query { seat(role: Color!): Seat }").said())
                .containsExactly(
                        new Fault(
                                ENUM_MISMATCH,
                                "Query.seat(role:)",
                                "enum Color has [RED], but Role has [READER, WRITER]",
                                "Give both the same values"));
        assertThat(Bound.of(domain, types + "type Query { seat(role: Role!): Seat }").said())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "type User { id: ID! }",
                "type Blogger @bind(to: \"User\") { id: ID! }",
                "type Tag { id: ID! label: String! @bind(to: \"name\") }",
                "type Tag { id: ID! number: Long! @bind(to: \"id\") }",
                "type Post { id: ID! title: String }",
                "scalar Slug type Post { id: ID! slug: Slug! }",
                "enum Rank { WRITER READER } type User { id: ID! role: Rank! }",
                "enum Rank { READER } extend enum Rank { WRITER } type User { id: ID! role: Rank! }",
                "type User { id: ID! } type Comment { id: ID! author: User }",
                "type User { id: ID! } type Post { id: ID! writer: User @bind(to: \"author\") }",
                "type Post { id: ID! } type Comment { id: ID! post: Post! }",
                "type Comment { id: ID! } type Post { id: ID! comments: CommentConnection! }",
                "type Comment { id: ID! } type Post { id: ID! comments: CommentConnection }",
                "type Comment { id: ID! } type Post { id: ID! comments: [Comment] }",
                "type User { id: ID! } type Query { user(id: ID!): User }",
                "type User { id: ID! } type Query { user(email: String!): User }",
                "type User { id: ID! } type Profile { id: ID! } type Query { profile(user: ID!): Profile }",
                "type PostTag { id: ID! } type Post { id: ID! } type Tag { id: ID! }"
                        + " type Query { postTag(post: ID!, tag: ID!): PostTag }",
                "type PostTag { id: ID! } type Query { postTag(id: ID!): PostTag }",
                "type User { id: ID! } type Query { users: UserConnection! all: [User!]! }",
                "type Query { thing(id: ID!): Node things(ids: [ID!]!): [Node]! }",
                "type User { id: ID! counter: String! @bind(to: \"name\") }",
                "scalar Slug type Post { id: ID! } type Query { post(slug: Slug!): Post }",
                "input And { and: Int } type User { id: ID! }"
            })
    void saysNothingOf(String sdl) {
        assertThat(Bound.of(BLOG, sdl).said()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"and", "or", "not", "some", "every", "none", "count", "isNull"})
    void leavesWordsOfTheFiltersToHandWrittenFields(String word) {
        String sdl = "type Tag { id: ID! " + word + ": Int }";
        assertThat(Bound.of(BLOG, sdl).said())
                .extracting(Fault::code)
                .containsExactly(RESERVED_NAME);
        assertThat(Bound.of(BLOG, sdl, "Tag." + word).said()).isEmpty();
    }

    @Test
    void reportsEverythingAtOnce() {
        Bound bound =
                Bound.of(
                        BLOG,
                        Tables.of(BLOG)
                                .without("profiles")
                                .withoutIndexOn("comments", "post_id")
                                .catalog(),
                        """
                        type Post { id: ID! title: String! subtitle: String comments: [Comment!]! }
                        type Comment { id: ID! }
                        type Profile { id: ID! }
                        type Widget { id: ID! }
                        type Query { me: Post }
                        type Mutation { publish: Boolean }
                        """);
        assertThat(bound.report().faults())
                .extracting(fault -> fault.code() + " " + fault.place())
                .containsExactly(
                        "UNKNOWN_ENTITY Widget",
                        "UNKNOWN_TABLE Profile",
                        "NULLABILITY_MISMATCH Post.title",
                        "UNBOUND_FIELD Post.subtitle",
                        "NOT_A_UNIQUE_KEY Query.me",
                        "UNSUPPORTED_SCHEMA Mutation.publish");
        assertThat(bound.report().warnings())
                .extracting(fault -> fault.code() + " " + fault.place())
                .containsExactly("MISSING_INDEX Post.comments");
        assertThatThrownBy(bound.report()::throwIfFatal)
                .isInstanceOf(StartupException.class)
                .hasMessageStartingWith("Schema, entities and tables do not agree (6 faults):\n")
                .hasMessageContaining(
                        "\n  NULLABILITY_MISMATCH Post.title: it is String!, but column posts.title allows null."
                                + " Make the field nullable, or the column NOT NULL.\n")
                .extracting(thrown -> ((StartupException) thrown).faults())
                .isEqualTo(bound.report().faults());
    }

    @Test
    void warningsDoNotStopTheStart() {
        Bound bound =
                Bound.of(
                        BLOG,
                        Tables.of(BLOG).withoutForeignKeyOn("posts", "author_id").catalog(),
                        "type Post { id: ID! }");
        assertThat(bound.report().warnings()).hasSize(1);
        assertThatCode(bound.report()::throwIfFatal).doesNotThrowAnyException();
    }

    @Test
    void everyCodeHasACaseHere() {
        Set<FaultCode> provoked =
                Stream.of(faultsOfTheSdl(), faultsOfTheTables())
                        .flatMap(cases -> cases)
                        .map(arguments -> List.of(arguments.get()).getLast())
                        .map(fault -> ((Fault) fault).code())
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(FaultCode.class)));
        provoked.add(UNSUPPORTED_MAPPING);
        provoked.add(UNSUPPORTED_DATABASE); // by DatabaseCheckTest
        provoked.add(UNINDEXED_LIST); // by IndexCheckTest
        provoked.add(MISSING_SEARCH); // by SearchBinderTest
        provoked.add(INVALID_SQL); // by SqlFieldBinderTest
        assertThat(provoked).isEqualTo(EnumSet.allOf(FaultCode.class));
    }
}
