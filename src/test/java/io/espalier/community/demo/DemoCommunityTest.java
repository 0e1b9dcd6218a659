package io.espalier.community.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.espalier.community.WrittenColumns;
import io.espalier.testing.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.util.DigestUtils;

class DemoCommunityTest {

    private static final DemoCommunity COMMUNITY = DemoCommunity.ofSize(DemoSize.ofUsers(1_000));
    private static final TestDatabase DATABASE = TestDatabase.migrated();
    private static final JdbcTemplate JDBC = new JdbcTemplate(DATABASE.dataSource());
    private static final AtomicLong PROGRESS = new AtomicLong();
    private static Optional<DemoReport> report = Optional.empty();

    @BeforeAll
    static void fill() throws SQLException {
        report = COMMUNITY.fillIfEmpty(DATABASE.dataSource(), PROGRESS::incrementAndGet);
    }

    @AfterAll
    static void drop() {
        DATABASE.close();
    }

    @Test
    void fillsEveryTableAndTellsHowFar() {
        SequencedMap<String, Long> rows = report.orElseThrow().rows();

        assertThat(rows)
                .isEqualTo(
                        Arrays.stream(Table.values())
                                .collect(
                                        toMap(
                                                table -> table.sqlName().replace('_', ' '),
                                                table -> count(table.sqlName()))))
                .containsEntry("users", 1_000L)
                .containsEntry("posts", 10_000L)
                .containsEntry("comments", 50_000L)
                .containsEntry("categories", 12L)
                .allSatisfy((table, count) -> assertThat(count).as(table).isPositive());
    }

    @Test
    void reportsEachUserPostAndComment() {
        assertThat(PROGRESS).hasValue(61_000);
        assertThat(COMMUNITY.rows()).isEqualTo(61_000);
    }

    /**
     * A new digest means that every demo database differs from those filled before: bump it only on
     * purpose.
     */
    @Test
    void isTheSameAtEveryTime() throws SQLException {
        assertThat(digest(DATABASE.dataSource())).isEqualTo("a3d5578212370bb083caf9e98faab631");
    }

    @Test
    void leavesADatabaseWithAnyRowAsItIs() throws SQLException {
        try (TestDatabase other = TestDatabase.migrated()) {
            JdbcTemplate jdbc = new JdbcTemplate(other.dataSource());
            jdbc.update("insert into categories (id, name) values (gen_random_uuid(), 'mine')");

            assertThat(COMMUNITY.fillIfEmpty(other.dataSource(), () -> {})).isEmpty();
            assertThat(jdbc.queryForObject("select count(*) from users", Long.class)).isZero();
        }
    }

    @Test
    void leavesNothingWhenItIsCutOff() {
        try (TestDatabase other = TestDatabase.migrated()) {
            JdbcTemplate jdbc = new JdbcTemplate(other.dataSource());
            AtomicLong written = new AtomicLong();

            assertThatThrownBy(() ->
                            COMMUNITY.fillIfEmpty(
                                    other.dataSource(),
                                    () -> {
                                        if (written.incrementAndGet() == 5_000) {
                                            endOtherConnections(jdbc);
                                        }
                                    }))
                    .isInstanceOf(SQLException.class);

            assertThat(written).hasValueGreaterThanOrEqualTo(5_000);
            for (Table table : Table.values()) {
                assertThat(
                                jdbc.queryForObject(
                                        "select count(*) from " + table.sqlName(), Long.class))
                        .isZero();
            }
        }
    }

    private static void endOtherConnections(JdbcTemplate jdbc) {
        jdbc.queryForList(
                "select pg_terminate_backend(pid, 5000) from pg_stat_activity"
                        + " where datname = current_database() and pid <> pg_backend_pid()");
    }

    /**
     * By Zipf's law the first of a hundred has more than a quarter of all, and most have little.
     */
    @ParameterizedTest
    @CsvSource({"posts, author_id", "comments, author_id", "badges, user_id"})
    void onePercentOfTheUsersOwnAQuarterAndMostOwnFew(String table, String owner) {
        long[] owned =
                JDBC
                        .queryForList(
                                "select count(t.id) from users u left join %s t on t.%s = u.id group by u.id order by 1 desc"
                                        .formatted(table, owner),
                                Long.class)
                        .stream()
                        .mapToLong(Long::longValue)
                        .toArray();
        long all = Arrays.stream(owned).sum();

        assertThat((double) Arrays.stream(owned).limit(10).sum() / all).isBetween(0.15, 0.5);
        assertThat((double) owned[owned.length / 2]).isLessThan(0.6 * all / owned.length);
    }

    @Test
    void aFewPostsAreTalkedAboutMost() {
        assertThat(
                        JDBC.queryForObject(
                                "select sum(count) / 50000.0 from (select count(*) from comments group by post_id order by 1 desc limit 500) largest",
                                Double.class))
                .isBetween(0.3, 0.7);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "an author had joined | select count(*) from posts p join users u on u.id = p.author_id where p.created_at < u.created_at",
                "an answer follows its question | select count(*) from posts a join posts q on q.id = a.parent_id where a.created_at <= q.created_at",
                "only questions are answered | select count(*) from posts a join posts q on q.id = a.parent_id where q.kind <> 'QUESTION'",
                "an accepted answer answers | select count(*) from posts q join posts a on a.id = q.accepted_answer_id where a.parent_id <> q.id",
                "a comment follows its post | select count(*) from comments c join posts p on p.id = c.post_id where c.created_at <= p.created_at",
                "a reply stays below its post | select count(*) from comments c join comments r on r.parent_id = c.id where r.post_id <> c.post_id or r.created_at <= c.created_at",
                "a score is its votes | select count(*) from posts p where score <> (select count(*) filter (where kind = 'UP') - count(*) filter (where kind = 'DOWN') from votes v where v.post_id = p.id)",
                "nobody votes twice | select count(*) from (select from votes where kind in ('UP', 'DOWN') group by post_id, user_id having count(*) > 1) twice",
                "nobody votes for themselves | select count(*) from votes v join posts p on p.id = v.post_id where v.user_id = p.author_id and v.kind in ('UP', 'DOWN')",
                "nobody votes before the post is there, or before they are | select count(*) from votes v join posts p on p.id = v.post_id left join users u on u.id = v.user_id where v.created_at <= p.created_at or v.created_at < u.created_at",
                "nobody replies to themselves | select count(*) from comments c join comments r on r.parent_id = c.id where r.author_id = c.author_id",
                "the asker accepts, once | select count(*) from posts q left join votes v on v.post_id = q.accepted_answer_id and v.kind = 'ACCEPT' and v.user_id is not distinct from q.author_id where q.accepted_answer_id is not null and v.id is null",
                "whoever votes or comments has read | select count(*) from posts p where views < score and published or views < (select count(*) from comments c where c.post_id = p.id)",
                "a question is read at least as often as its answers together | select count(*) from posts q where kind = 'QUESTION' and views < (select coalesce(sum(views), 0) from posts a where a.parent_id = q.id)",
                "a draft is unknown to all | select count(*) from posts p where not published and (views > 0 or exists (select from votes where post_id = p.id) or exists (select from comments where post_id = p.id) or exists (select from post_links where p.id in (post_id, related_post_id)))",
                "reputation is what votes gave | select count(*) from users u where reputation <> (select greatest(1, 1 + coalesce(sum(case v.kind when 'UP' then 10 when 'DOWN' then -2 when 'ACCEPT' then 15 end), 0)) from posts p join votes v on v.post_id = p.id where p.author_id = u.id)",
                "a badge is for something written before | select count(*) from badges b where not exists (select from posts p where p.author_id = b.user_id and p.created_at <= b.awarded_at)",
                "a reference is to an earlier post | select count(*) from post_links l join posts p on p.id = l.post_id join posts r on r.id = l.related_post_id where r.created_at >= p.created_at",
                "only a question asks again | select count(*) from post_links l join posts p on p.id = l.post_id join posts r on r.id = l.related_post_id where l.kind = 'DUPLICATE' and not (p.kind = 'QUESTION' and r.kind = 'QUESTION')",
                "all but answers are filed | select count(*) from posts p where (kind = 'ANSWER') = exists (select from post_categories where post_id = p.id)",
                "an id is a UUIDv7 of its creation | select count(*) from posts where substr(id::text, 15, 1) <> '7' or concat('x', left(replace(id::text, '-', ''), 12))::bit(48)::bigint <> extract(epoch from created_at) * 1000",
                "threads are deep | select case when max(depth) >= 5 then 0 else 1 end from (with recursive t as (select id, 1 as depth from comments where parent_id is null union all select c.id, t.depth + 1 from comments c join t on c.parent_id = t.id) select depth from t) depths",
            })
    void isPlausible(String rule, String violations) {
        assertThat(JDBC.queryForObject(violations, Long.class)).as(rule).isZero();
    }

    @Test
    void aTitleFitsItsCategory() {
        assertThat(
                        JDBC.queryForList(
                                "select distinct c.name from posts p join post_categories pc on pc.post_id = p.id join categories c on c.id = pc.category_id where p.title = 'Pruning apple trees'",
                                String.class))
                .contains("pruning")
                .isSubsetOf("pruning", "fruit-trees", "espaliers", "tools");
    }

    @Test
    void replacesEveryGap() {
        assertThat(
                        JDBC.queryForList(
                                "select title from posts where title like '%{%' union all select content from posts where content like '%{%' union all select content from comments where content like '%{%'",
                                String.class))
                .isEmpty();
    }

    @Test
    void evenTheSmallestCanBeMade() throws SQLException {
        try (TestDatabase other = TestDatabase.migrated()) {
            assertThat(
                            DemoCommunity.ofSize(new DemoSize(1, 1, 0))
                                    .fillIfEmpty(other.dataSource(), () -> {}))
                    .isPresent();
        }
    }

    private static long count(String table) {
        return Objects.requireNonNull(
                JDBC.queryForObject("select count(*) from " + table, Long.class));
    }

    /** Of all rows as text, table by table. */
    private static String digest(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("set time zone 'UTC'");
            StringBuilder tables = new StringBuilder();
            for (Table table : Table.values()) {
                try (ResultSet rows =
                        statement.executeQuery(
                                "select md5(string_agg(row::text, E'\\n' order by row::text)) from "
                                        + WrittenColumns.of(connection, table.sqlName())
                                        + " as row")) {
                    rows.next();
                    tables.append(table).append(' ').append(rows.getString(1)).append('\n');
                }
            }
            return DigestUtils.md5DigestAsHex(tables.toString().getBytes(UTF_8));
        }
    }
}
