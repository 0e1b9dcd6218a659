package io.espalier.engine.binding;

import static org.assertj.core.api.Assertions.assertThat;

import io.espalier.engine.error.Fault;
import io.espalier.engine.fixture.Blog;
import io.espalier.engine.fixture.Bound;
import io.espalier.engine.fixture.SqlTexts;
import io.espalier.engine.mapping.Column;
import io.espalier.engine.mapping.ComputedType;
import io.espalier.engine.mapping.NamedSql;
import io.espalier.engine.mapping.QueryDescription;
import io.espalier.engine.mapping.QueryDescription.ResultColumn;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How fields are bound to named SQL, and everything that is wrong with one. */
class SqlFieldBinderTest {

    private static final Map<String, String> FILES =
            Map.of(
                    "hot.sql", "select id, heat from f(:days)",
                    "all.sql", "select id from posts",
                    "near.sql",
                            "select id from posts where author_id = :parent.author and id <> :parent.id and views > :views",
                    "empty.sql", "-- nothing",
                    "several.sql", "select id from posts; select 1",
                    "writes.sql", "select :parent.comments");

    private static final String TYPES =
            " type Post { id: ID! } type Profile { id: ID! } enum Kind { A } input In { a: Int } ";

    /** Answers any query by an id, a heat and what no cursor holds. */
    private static final SqlTexts ASKED =
            new SqlTexts(
                    FILES,
                    sql ->
                            Optional.of(
                                    new QueryDescription.Answers(
                                            List.of(
                                                    new ResultColumn("id", "uuid"),
                                                    new ResultColumn("heat", "real"),
                                                    new ResultColumn("twice", "text"),
                                                    new ResultColumn("twice", "text"),
                                                    new ResultColumn("tags", "text[]")))));

    private static List<String> said(SqlFiles files, String sdl, String... handWritten) {
        return Bound.of(Blog.domain(), files, sdl + TYPES + " scalar Money", handWritten)
                .said()
                .stream()
                .map(Fault::toString)
                .toList();
    }

    @Test
    void bindsAConnectionOfQuery() {
        Bound bound =
                Bound.of(
                        Blog.domain(),
                        ASKED,
                        "type Query { hot(days: Int): PostConnection! @sql(file: \"hot.sql\", orderBy: [\"heat DESC_NULLS_LAST\"]) }"
                                + TYPES);
        assertThat(bound.said()).isEmpty();
        FieldBinding.Sql sql = (FieldBinding.Sql) Objects.requireNonNull(bound.query("hot"));
        assertThat(sql.rows()).isEqualTo(FieldBinding.Rows.CONNECTION);
        assertThat(sql.sql())
                .isEqualTo(
                        new NamedSql(
                                "hot.sql",
                                List.of(
                                        new NamedSql.Text("select id, heat from f("),
                                        new NamedSql.Argument("days", ComputedType.INTEGER, false),
                                        new NamedSql.Text(")")),
                                List.of(),
                                List.of(
                                        new NamedSql.SortColumn(
                                                "heat", ComputedType.FLOAT, true, false))));
        assertThat(
                        bound
                                .augmented()
                                .getQueryType()
                                .getFieldDefinition("hot")
                                .getArguments()
                                .stream()
                                .map(argument -> argument.getName())
                                .toList())
                .containsExactly(
                        "days", "first", "after", "last", "before", "offset", "where", "orderBy");
    }

    @Test
    void takesTheKeysOfAParentEachOnce() {
        Bound bound =
                Bound.of(
                        Blog.domain(),
                        SqlTexts.of(FILES),
                        "extend type Post { near(views: Int!): Post @sql(file: \"near.sql\") }"
                                + TYPES);
        assertThat(bound.said()).isEmpty();
        FieldBinding.Sql sql = (FieldBinding.Sql) bound.field("Post", "near");
        assertThat(sql.rows()).isEqualTo(FieldBinding.Rows.FIRST);
        assertThat(sql.sql().keys().stream().map(NamedSql.Key::name).toList())
                .containsExactly("parent.author", "parent.id");
        assertThat(sql.sql().keys().stream().map(NamedSql.Key::column).map(Column::name).toList())
                .containsExactly("author_id", "id");
    }

    /** A relation that needs SQL of its own has no place in conditions on many rows. */
    @Test
    void isNeitherFilterNorOrder() {
        var schema =
                Bound.of(
                                Blog.domain(),
                                SqlTexts.of(FILES),
                                "type Query { posts: PostConnection! } extend type Post { views: Int! near(views: Int!): [Post!]! @sql(file: \"near.sql\") }"
                                        + TYPES)
                        .augmented();
        for (String input : List.of("PostWhere", "PostOrder")) {
            assertThat(
                            ((graphql.schema.GraphQLInputObjectType)
                                            Objects.requireNonNull(schema.getType(input)))
                                    .getFieldDefinition("near"))
                    .isNull();
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "x: [Post!]! @sql(file: \"none.sql\") | INVALID_SQL Query.x: there is no file 'none.sql' in the test's texts. Add it, or say with espalier.sql.location where such files are.",
                "x: [Post!]! @sql(file: \"empty.sql\") | INVALID_SQL Query.x: empty.sql: it is empty. Write one select, with :name for each value.",
                "x: [Post!]! @sql(file: \"several.sql\") | INVALID_SQL Query.x: several.sql: it has several statements. Write one select, with :name for each value.",
                "x: [Post!]! @sql(file: \"hot.sql\") | INVALID_SQL Query.x: its SQL has :days, but the field has no arguments. Add the argument, or take an attribute of the parent's row by :parent.name.",
                "x(days: Int, more: Int): [Post!]! @sql(file: \"hot.sql\") | INVALID_SQL Query.x: its SQL does not use :more. Use it, or remove the argument.",
                "x(views: Int!): [Post!]! @sql(file: \"near.sql\") | INVALID_SQL Query.x: its SQL has :parent.author, but a field of Query belongs to no row. Take an argument instead.; INVALID_SQL Query.x: its SQL has :parent.id, but a field of Query belongs to no row. Take an argument instead.",
                "x(days: In): [Post!]! @sql(file: \"hot.sql\") | INVALID_SQL Query.x(days:): it is In, which is no value of SQL. Give it a scalar of the engine, an enum, or a list of them.",
                "x(days: Money): [Post!]! @sql(file: \"hot.sql\") | INVALID_SQL Query.x(days:): it is Money, which is no value of SQL. Give it a scalar of the engine, an enum, or a list of them.",
                "x(days: [Int]): [Post!]! @sql(file: \"hot.sql\") | INVALID_SQL Query.x(days:): it is [Int], and its values become one array. Make it [Int!].",
                "x(days: ID): [Post!]! @sql(file: \"hot.sql\") | INVALID_SQL Query.x(days:): it takes ids, but nothing says of which type. Name a type with @bind(to:); there are: Post, Profile.",
                "x(days: ID @bind(to: \"Tag\")): [Post!]! @sql(file: \"hot.sql\") | INVALID_SQL Query.x(days:): it takes ids of Tag, which shows no entity. Name a type with @bind(to:); there are: Post, Profile.",
                "x(days: Int @bind(to: \"Post\")): [Post!]! @sql(file: \"hot.sql\") | INVALID_SQL Query.x(days:): it has @bind, but takes no ids. Remove @bind.",
                "x(first: Int): PostConnection! @sql(file: \"all.sql\") | RESERVED_NAME Query.x(first:): 'first' is an argument that the engine adds. Choose another name.; INVALID_SQL Query.x: its SQL does not use :first. Use it, or remove the argument.",
                "x: [String!]! @sql(file: \"all.sql\") | UNSUPPORTED_SCHEMA Query.x: it has @sql, but its type String shows no entity. Let it answer a type that does, or write a controller for the field.",
                "x: [[Post!]!]! @sql(file: \"all.sql\") | TYPE_MISMATCH Query.x: it is of type [[Post]!]!, a list of lists. Make it PostConnection! or [Post!]!.",
                "x: Post! @sql(file: \"all.sql\") | NULLABILITY_MISMATCH Query.x: it is Post!, but its SQL may answer no row. Make it Post.",
                "x: [Post!]! @sql(file: \"all.sql\") @bind(to: \"Post.id\") | UNSUPPORTED_SCHEMA Query.x: it has both @sql and @bind. Remove one of them.",
                "x: [Post!]! @sql(file: \"all.sql\") @bind(filter: false) | UNSUPPORTED_SCHEMA Query.x: it has both @sql and @bind. Remove one of them.",
                "x: [Post!]! @sql(file: \"all.sql\", orderBy: [\"heat DOWN\"]) | INVALID_SQL Query.x: 'heat DOWN' is no key of an order. Write the name of a column of the SQL and a direction: \"heat DESC\".",
                "x: [Post!]! @sql(file: \"all.sql\", orderBy: [\"cold\"]) | INVALID_SQL Query.x: it is sorted by 'cold', of which its SQL answers no column; it answers: id, heat, twice, twice, tags. Name one of its columns.",
                "x: [Post!]! @sql(file: \"all.sql\", orderBy: [\"twice\"]) | INVALID_SQL Query.x: it is sorted by 'twice', of which its SQL answers several; it answers: id, heat, twice, twice, tags. Name one of its columns.",
                "x: [Post!]! @sql(file: \"all.sql\", orderBy: [\"tags\"]) | INVALID_SQL Query.x: it is sorted by 'tags', whose type text[] has no place in a cursor. Cast it in the SQL to a number, a text, a date or a time.",
                "x(a: Int @bind(to: \"Post\")): [Post!]! | UNSUPPORTED_SCHEMA Query.x: it has arguments of its own, which the engine would drop. Remove them (the engine adds those of a list), or write a controller for the field.; UNSUPPORTED_SCHEMA Query.x(a:): it has @bind, but the field has no @sql. Remove @bind.",
            })
    void refusesAFieldOfQuery(String field, String expected) {
        assertThat(String.join("; ", said(ASKED, "type Query { " + field + " }")))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "x: [Post!]! @sql(file: \"all.sql\") | INVALID_SQL Post.x: its SQL takes nothing of the row that the field belongs to. Use :parent.name in it, or move the field to Query.",
                "x: [Post!]! @sql(file: \"writes.sql\") | INVALID_SQL Post.x: its SQL has :parent.comments, but that is no single value of Post; it has: id, slug, title, views, createdAt, author, comments, postTags, labels. Name an attribute that is a value, or a to-one with one foreign key column.; INVALID_SQL Post.x: its SQL takes nothing of the row that the field belongs to. Use :parent.name in it, or move the field to Query.",
            })
    void refusesAFieldOfAType(String field, String expected) {
        assertThat(String.join("; ", said(ASKED, "extend type Post { " + field + " }")))
                .isEqualTo(expected);
    }

    @Test
    void refusesWhatAControllerResolves() {
        assertThat(said(ASKED, "type Query { x: [Post!]! @sql(file: \"all.sql\") }", "Query.x"))
                .containsExactly(
                        "UNSUPPORTED_SCHEMA Query.x: it has @sql, but a controller resolves it. Remove one of them.");
    }

    @Test
    void refusesAFieldOfMutation() {
        assertThat(
                        said(
                                ASKED,
                                "type Mutation { x: [Post!]! @sql(file: \"all.sql\") }",
                                "Mutation.y"))
                .containsExactly(
                        "UNSUPPORTED_SCHEMA Mutation.x: it has @sql, but Mutation is neither Query nor shows an entity. Remove @sql.",
                        "UNSUPPORTED_SCHEMA Mutation.x: no controller resolves it, and its name is no verb (create, update, upsert, delete, restore) before a type or before a list of Query. Write a controller for the field, correct its name, or say what it does with @mutation(kind:, of:).");
    }

    @Test
    void refusesIdsOfSeveralColumns() {
        assertThat(
                        said(
                                ASKED,
                                "type PostTag { id: ID! } type Query { x(days: ID @bind(to: \"PostTag\")): [Post!]! @sql(file: \"hot.sql\") }"))
                .contains(
                        "INVALID_SQL Query.x(days:): an id of PostTag is of several columns: post_id, tag_id. Take its values as arguments of their own.");
    }

    @Test
    void saysWhatTheDatabaseRefuses() {
        SqlTexts refused =
                new SqlTexts(
                        FILES, sql -> Optional.of(new QueryDescription.Refused("no such table")));
        assertThat(said(refused, "type Query { x: [Post!]! @sql(file: \"all.sql\") }"))
                .containsExactly(
                        "INVALID_SQL Query.x: PostgreSQL refuses all.sql: no such table. Correct the file.");
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "key | uuid | its SQL answers no column id; it answers: key",
                "id | text | its SQL answers id as text",
            })
    void needsTheIdentifier(String column, String type, String expected) {
        SqlTexts files =
                new SqlTexts(
                        FILES,
                        sql ->
                                Optional.of(
                                        new QueryDescription.Answers(
                                                List.of(new ResultColumn(column, type)))));
        assertThat(said(files, "type Query { x: [Post!]! @sql(file: \"all.sql\") }"))
                .containsExactly(
                        "INVALID_SQL Query.x: "
                                + expected
                                + ". Let the SQL answer id once, as uuid; it is of the identifier of Post.");
    }

    @Test
    void asksTheDatabaseAboutTheQueryAsItWillStand() {
        StringBuilder asked = new StringBuilder();
        SqlTexts files =
                new SqlTexts(
                        FILES,
                        sql -> {
                            asked.append(sql);
                            return Optional.empty();
                        });
        assertThat(
                        said(
                                files,
                                "extend type Post { near(views: [Int!]!): [Post!]! @sql(file: \"near.sql\") }"))
                .isEmpty();
        assertThat(asked.toString())
                .isEqualTo(
                        """
                        select * from (
                        select id from posts where author_id = ?::uuid and id <> ?::uuid and views > ?::integer[]
                        ) r\
                        """);
    }
}
