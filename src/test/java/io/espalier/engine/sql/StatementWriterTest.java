package io.espalier.engine.sql;

import static io.espalier.engine.fixture.PlainType.LONG;
import static io.espalier.engine.fixture.PlainType.MOMENT;
import static io.espalier.engine.fixture.PlainType.TEXT;
import static io.espalier.engine.fixture.PlainType.UUID_TYPE;
import static io.espalier.engine.sql.Reads.FIRST_THREE;
import static io.espalier.engine.sql.Reads.all;
import static io.espalier.engine.sql.Reads.count;
import static io.espalier.engine.sql.Reads.order;
import static io.espalier.engine.sql.Reads.page;
import static io.espalier.engine.sql.Reads.position;
import static io.espalier.engine.sql.Reads.route;
import static io.espalier.engine.sql.Reads.row;
import static org.assertj.core.api.Assertions.assertThat;

import io.espalier.engine.fixture.Domain;
import io.espalier.engine.mapping.Entity;
import io.espalier.engine.mapping.Join;
import io.espalier.engine.mapping.Route;
import io.espalier.engine.plan.Order;
import io.espalier.engine.plan.OrderKey;
import io.espalier.engine.plan.Path;
import io.espalier.engine.plan.Read;
import io.espalier.engine.plan.Window;
import io.espalier.engine.predicate.Predicate;
import io.espalier.engine.sql.Statement.Results;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class StatementWriterTest {

    private static final OffsetDateTime NOON = OffsetDateTime.parse("2024-02-29T12:00:00Z");
    private static final UUID SEVEN = new UUID(0, 7);

    private static final Parameter KEY = new Parameter.KeyArray(0, UUID_TYPE);

    private static final Order NEWEST = order("Post", "createdAt desc", "id desc");

    @Test
    void joinsRowsToTheirKeys() {
        assertThat(StatementWriter.write(row("User", route("Post", "author"), "id", "name")))
                .isEqualTo(
                        new Statement(
                                """
                                select k.o, t.id, t.name
                                from unnest((select ?::uuid[])) with ordinality as k(k0, o)
                                join users t on t.id = k.k0\
                                """,
                                List.of(KEY),
                                new Results(1, 0, 0, 2)));
    }

    @Test
    void reachesARowThroughAnother() {
        assertThat(StatementWriter.write(row("Profile", route("Comment", "authorProfile"), "id")))
                .isEqualTo(
                        new Statement(
                                """
                                select k.o, t.id
                                from unnest((select ?::uuid[])) with ordinality as k(k0, o)
                                join users j1 on j1.id = k.k0
                                join profiles t on t.user_id = j1.id\
                                """,
                                List.of(KEY),
                                new Results(1, 0, 0, 2)));
    }

    @Test
    void looksTheRowOfASingleKeyUp() {
        Entity postTag = Reads.entity("PostTag");
        Route byId =
                Route.to(
                        new Join(
                                postTag.identifier(), postTag.table(), postTag.identifier(), true));
        assertThat(StatementWriter.writeForOne(row("PostTag", byId, "post", "tag", "assignedAt")))
                .isEqualTo(
                        new Statement(
                                """
                                select k.o, t.post_id, t.tag_id, t.assigned_at
                                from (values (?::uuid, ?::bigint, 1)) as k(k0, k1, o)
                                join post_tags t on t.post_id = k.k0 and t.tag_id = k.k1\
                                """,
                                List.of(
                                        new Parameter.KeyValue(0, UUID_TYPE),
                                        new Parameter.KeyValue(1, LONG)),
                                new Results(1, 0, 0, 2)));
    }

    @Test
    void bindsEachColumnOfACompositeKeyAsAnArrayOfItsOwn() {
        Entity postTag = Reads.entity("PostTag");
        Route byId =
                Route.to(
                        new Join(
                                postTag.identifier(), postTag.table(), postTag.identifier(), true));
        assertThat(StatementWriter.write(row("PostTag", byId, "post", "tag", "assignedAt")))
                .isEqualTo(
                        new Statement(
                                """
                                select k.o, t.post_id, t.tag_id, t.assigned_at
                                from unnest((select ?::uuid[]), (select ?::bigint[])) with ordinality as k(k0, k1, o)
                                join post_tags t on t.post_id = k.k0 and t.tag_id = k.k1\
                                """,
                                List.of(KEY, new Parameter.KeyArray(1, LONG)),
                                new Results(1, 0, 0, 2)));
    }

    @Test
    void readsAPageOfAllRowsWithOneRowMoreThanItHolds() {
        assertThat(
                        StatementWriter.write(
                                page("Post", Route.ALL_ROWS, NEWEST, FIRST_THREE, "id", "slug")))
                .isEqualTo(
                        new Statement(
                                """
                                select t.id, t.slug
                                from posts t
                                order by t.created_at desc, t.id desc
                                fetch first 4 rows only\
                                """,
                                List.of(),
                                new Results(0, 0, 0, 1)));
    }

    @Test
    void readsAPagePerKeyInALateralOfItsOwn() {
        assertThat(
                        StatementWriter.write(
                                page(
                                        "Post",
                                        route("User", "posts"),
                                        NEWEST,
                                        FIRST_THREE,
                                        "id",
                                        "slug")))
                .isEqualTo(
                        new Statement(
                                """
                                select k.o, p.id, p.slug
                                from unnest((select ?::uuid[])) with ordinality as k(k0, o)
                                cross join lateral (
                                  select t.id, t.slug
                                  from posts t
                                  where t.author_id = k.k0
                                  order by t.created_at desc, t.id desc
                                  fetch first 4 rows only
                                ) p\
                                """,
                                List.of(KEY),
                                new Results(1, 0, 0, 2)));
    }

    @Test
    void readsOnBehindACursor() {
        assertThat(
                        StatementWriter.write(
                                page(
                                        "Post",
                                        Route.ALL_ROWS,
                                        NEWEST,
                                        new Window(
                                                false,
                                                3,
                                                position(NOON, SEVEN),
                                                null,
                                                0,
                                                false,
                                                true),
                                        "id")))
                .isEqualTo(
                        new Statement(
                                """
                                select t.id
                                from posts t
                                where (t.created_at, t.id) < (?::timestamp with time zone, ?::uuid)
                                order by t.created_at desc, t.id desc
                                fetch first 4 rows only\
                                """,
                                List.of(
                                        new Parameter.Value(MOMENT, NOON),
                                        new Parameter.Value(UUID_TYPE, SEVEN)),
                                new Results(0, 0, 0, 1)));
    }

    @Test
    void readsBackwardAheadOfACursor() {
        assertThat(
                        StatementWriter.write(
                                page(
                                        "Post",
                                        Route.ALL_ROWS,
                                        NEWEST,
                                        new Window(
                                                true,
                                                3,
                                                null,
                                                position(NOON, SEVEN),
                                                0,
                                                true,
                                                false),
                                        "id")))
                .isEqualTo(
                        new Statement(
                                """
                                select t.id
                                from posts t
                                where (t.created_at, t.id) > (?::timestamp with time zone, ?::uuid)
                                order by t.created_at, t.id
                                fetch first 4 rows only\
                                """,
                                List.of(
                                        new Parameter.Value(MOMENT, NOON),
                                        new Parameter.Value(UUID_TYPE, SEVEN)),
                                new Results(0, 0, 0, 1)));
    }

    @Test
    void looksBeyondBothCursorsOnlyIfAsked() {
        assertThat(
                        StatementWriter.write(
                                page(
                                        "Tag",
                                        route("Post", "tags"),
                                        order("Tag", "id"),
                                        new Window(
                                                false,
                                                3,
                                                position(7L),
                                                position(9L),
                                                0,
                                                true,
                                                true),
                                        "id")))
                .isEqualTo(
                        new Statement(
                                """
                                select k.o, f.previous, f.next, p.id
                                from unnest((select ?::uuid[])) with ordinality as k(k0, o)
                                cross join lateral (select exists (select from post_tags j1 join tags t on t.id = j1.tag_id where j1.post_id = k.k0 and t.id <= ?::bigint) as previous, exists (select from post_tags j1 join tags t on t.id = j1.tag_id where j1.post_id = k.k0 and t.id >= ?::bigint) as next) f
                                left join lateral (
                                  select t.id
                                  from post_tags j1 join tags t on t.id = j1.tag_id
                                  where j1.post_id = k.k0 and t.id > ?::bigint and t.id < ?::bigint
                                  order by t.id
                                  fetch first 4 rows only
                                ) p on true\
                                """,
                                List.of(
                                        KEY,
                                        new Parameter.Value(LONG, 7L),
                                        new Parameter.Value(LONG, 9L),
                                        new Parameter.Value(LONG, 7L),
                                        new Parameter.Value(LONG, 9L)),
                                new Results(1, 2, 3, 4)));
    }

    @Test
    void looksBehindTheCursorThatAPageEndsAhead() {
        assertThat(
                        StatementWriter.write(
                                page(
                                        "Tag",
                                        Route.ALL_ROWS,
                                        order("Tag", "id"),
                                        new Window(true, 3, null, position(9L), 0, true, true),
                                        "id")))
                .isEqualTo(
                        new Statement(
                                """
                                select f.next, p.id
                                from (select exists (select from tags t where t.id >= ?::bigint) as next) f
                                left join lateral (
                                  select t.id
                                  from tags t
                                  where t.id < ?::bigint
                                  order by t.id desc
                                  fetch first 4 rows only
                                ) p on true\
                                """,
                                List.of(
                                        new Parameter.Value(LONG, 9L),
                                        new Parameter.Value(LONG, 9L)),
                                new Results(0, 0, 1, 2)));
    }

    @Test
    void looksBeforeAnOffset() {
        assertThat(
                        StatementWriter.write(
                                page(
                                        "Tag",
                                        Route.ALL_ROWS,
                                        order("Tag", "id"),
                                        new Window(false, 3, null, null, 20, true, true),
                                        "id")))
                .isEqualTo(
                        new Statement(
                                """
                                select f.previous, p.id
                                from (select exists (select from tags t) as previous) f
                                left join lateral (
                                  select t.id
                                  from tags t
                                  order by t.id
                                  offset ? rows fetch first 4 rows only
                                ) p on true\
                                """,
                                List.of(new Parameter.Offset(20)),
                                new Results(0, 1, 0, 2)));
    }

    @Test
    void looksForNothingThatThePageTellsItself() {
        Window both = new Window(false, 3, null, null, 0, true, true);
        Window plain = new Window(false, 3, null, null, 0, false, false);
        Order byId = order("Tag", "id");
        Statement told = StatementWriter.write(page("Tag", Route.ALL_ROWS, byId, both, "id"));
        Statement untold = StatementWriter.write(page("Tag", Route.ALL_ROWS, byId, plain, "id"));
        assertThat(told.text()).endsWith("fetch first 4 rows only");
        assertThat(untold.text()).isEqualTo(told.text().replace("first 4", "first 3"));
        assertThat(told.results()).isEqualTo(untold.results());
    }

    @Test
    void looksForRowsByExistsWhereARouteRepeatsThem() {
        assertThat(
                        StatementWriter.write(
                                page(
                                        "User",
                                        route("Post", "commenters"),
                                        order("User", "id"),
                                        FIRST_THREE,
                                        "id")))
                .isEqualTo(
                        new Statement(
                                """
                                select k.o, p.id
                                from unnest((select ?::uuid[])) with ordinality as k(k0, o)
                                cross join lateral (
                                  select t.id
                                  from users t
                                  where exists (select from comments j1 where j1.post_id = k.k0 and t.id = j1.author_id)
                                  order by t.id
                                  fetch first 4 rows only
                                ) p\
                                """,
                                List.of(KEY),
                                new Results(1, 0, 0, 2)));
    }

    @Test
    void readsAllRowsOfAKeyUpToOneMoreThanThereMayBe() {
        assertThat(
                        StatementWriter.write(
                                all(
                                        "PostTag",
                                        route("Post", "postTags"),
                                        order("PostTag", "post", "tag"),
                                        0,
                                        1_001,
                                        "tag")))
                .isEqualTo(
                        new Statement(
                                """
                                select k.o, p.tag_id
                                from unnest((select ?::uuid[])) with ordinality as k(k0, o)
                                cross join lateral (
                                  select t.tag_id
                                  from post_tags t
                                  where t.post_id = k.k0
                                  order by t.post_id, t.tag_id
                                  fetch first 1001 rows only
                                ) p\
                                """,
                                List.of(KEY),
                                new Results(1, 0, 0, 2)));
    }

    @Test
    void readsAllRowsBehindATableBetweenForAllKeysTogether() {
        assertThat(
                        StatementWriter.write(
                                all(
                                        "Tag",
                                        route("Post", "tags"),
                                        order("Tag", "name desc", "id"),
                                        0,
                                        1_001,
                                        "id",
                                        "name")))
                .isEqualTo(
                        new Statement(
                                """
                                select p.":key", p.id, p.name
                                from (
                                  select k.o as ":key", t.id, t.name, row_number() over (partition by k.o order by t.name desc, t.id) as ":rank"
                                  from unnest((select ?::uuid[])) with ordinality as k(k0, o)
                                  join post_tags j1 on j1.post_id = k.k0
                                  join tags t on t.id = j1.tag_id
                                ) p
                                where p.":rank" <= 1001\
                                """,
                                List.of(KEY),
                                new Results(1, 0, 0, 2)));
    }

    @Test
    void readsAllRowsWithoutAKey() {
        assertThat(
                        StatementWriter.write(
                                all("Tag", Route.ALL_ROWS, order("Tag", "id"), 5, 2, "id")))
                .isEqualTo(
                        new Statement(
                                """
                                select t.id
                                from tags t
                                order by t.id
                                offset ? rows fetch first 2 rows only\
                                """,
                                List.of(new Parameter.Offset(5)),
                                new Results(0, 0, 0, 1)));
    }

    @Test
    void countsPerKey() {
        assertThat(StatementWriter.write(count("Tag", route("Post", "tags"))))
                .isEqualTo(
                        new Statement(
                                """
                                select k.o, a.v0
                                from unnest((select ?::uuid[])) with ordinality as k(k0, o)
                                cross join lateral (
                                  select count(*) as v0
                                  from post_tags j1 join tags t on t.id = j1.tag_id
                                  where j1.post_id = k.k0
                                ) a\
                                """,
                                List.of(KEY),
                                new Results(1, 0, 0, 2)));
        assertThat(StatementWriter.write(count("User", route("Post", "commenters"))).text())
                .isEqualTo(
                        """
                        select k.o, a.v0
                        from unnest((select ?::uuid[])) with ordinality as k(k0, o)
                        cross join lateral (
                          select count(*) as v0
                          from users t
                          where exists (select from comments j1 where j1.post_id = k.k0 and t.id = j1.author_id)
                        ) a\
                        """);
    }

    @Test
    void countsAllRows() {
        assertThat(StatementWriter.write(count("Tag", Route.ALL_ROWS)))
                .isEqualTo(
                        new Statement(
                                "select count(*)\nfrom tags t",
                                List.of(),
                                new Results(0, 0, 0, 1)));
    }

    @Test
    void comparesInRangesWhereAKeyMayBeNullOrDirectionsDiffer() {
        assertThat(where(order("Post", "title", "id"), position("b", SEVEN)))
                .isEqualTo("(((t.title, t.id) > (?::text, ?::uuid)) or (t.title is null))");
        assertThat(where(order("Post", "title desc", "id desc"), position("b", SEVEN)))
                .isEqualTo("(t.title, t.id) < (?::text, ?::uuid)");
        assertThat(where(order("Post", "title", "id"), position(null, SEVEN)))
                .isEqualTo("t.title is null and t.id > ?::uuid");
        assertThat(where(order("Post", "title desc", "id desc"), position(null, SEVEN)))
                .isEqualTo("((t.title is null and t.id < ?::uuid) or (t.title is not null))");
        assertThat(where(order("Post", "createdAt desc", "id"), position(NOON, SEVEN)))
                .isEqualTo(
                        "((t.created_at = ?::timestamp with time zone and t.id > ?::uuid) or (t.created_at < ?::timestamp with time zone))");
        // Nulls of the second key lie between the rows of one moment and those of the next.
        assertThat(where(order("Post", "createdAt", "title", "id"), position(NOON, "b", SEVEN)))
                .isEqualTo(
                        "((t.created_at = ?::timestamp with time zone and (t.title, t.id) > (?::text, ?::uuid))"
                                + " or (t.created_at = ?::timestamp with time zone and t.title is null)"
                                + " or (t.created_at > ?::timestamp with time zone))");
        assertThat(where(order("Post", "id desc"), position(SEVEN))).isEqualTo("t.id < ?::uuid");
    }

    private static String where(Order order, io.espalier.engine.plan.Position after) {
        SqlText sql = new SqlText();
        KeysetSql.condition(sql, new OrderSql(sql, order), order, after, false);
        return sql.toStatement(new Results(0, 0, 0, 1)).text();
    }

    @Test
    void quotesNamesThatPostgresqlWouldReadOtherwise() {
        Domain odd =
                new Domain()
                        .entity(
                                "Order",
                                "order",
                                order ->
                                        order.id("id", UUID_TYPE)
                                                .value("user", TEXT)
                                                .value("größe", TEXT)
                                                .value("what?", TEXT)
                                                .value("say \"hi\"", TEXT)
                                                .value("2nd", TEXT));
        Entity entity = odd.declared().requireEntity("Order");
        List<io.espalier.engine.mapping.Column> columns =
                entity.attributes().values().stream()
                        .flatMap(attribute -> attribute.ownColumns().stream())
                        .toList();
        Statement statement =
                StatementWriter.write(
                        new Read.Page(
                                Path.ROOT,
                                entity,
                                Route.ALL_ROWS,
                                Predicate.always(),
                                columns,
                                List.of(),
                                List.of(),
                                new Order(List.of(new OrderKey(columns.get(1), false)), ""),
                                FIRST_THREE));
        assertThat(statement.text())
                .isEqualTo(
                        """
                        select t.id, t."user", t."größe", t."what?", t."say ""hi""\", t."2nd"
                        from "order" t
                        order by t."user"
                        fetch first 4 rows only\
                        """);
    }

    @Test
    void namesTheSchemaOfATableThatHasOne() {
        assertThat(Identifiers.quote(new io.espalier.engine.mapping.TableName("App", "posts")))
                .isEqualTo("\"App\".posts");
    }
}
