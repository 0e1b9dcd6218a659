package io.espalier.community.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.espalier.testing.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
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

    private static final DemoCommunity COMMUNITY = DemoCommunity.ofSize(DemoSize.ofUsers(100));
    private static final TestDatabase DATABASE = TestDatabase.migrated();
    private static final JdbcTemplate JDBC = new JdbcTemplate(DATABASE.dataSource());
    private static final AtomicLong PROGRESS = new AtomicLong();

    @BeforeAll
    static void fill() throws SQLException {
        assertThat(COMMUNITY.fillIfEmpty(DATABASE.dataSource(), PROGRESS::incrementAndGet))
                .isTrue();
    }

    @AfterAll
    static void drop() {
        DATABASE.close();
    }

    @Test
    void fillsEveryTable() {
        Map<Table, Long> rows =
                Arrays.stream(Table.values())
                        .collect(toMap(table -> table, table -> count(table.sqlName())));

        assertThat(rows)
                .containsEntry(Table.USERS, 100L)
                .containsEntry(Table.POSTS, 1_000L)
                .containsEntry(Table.COMMENTS, 5_000L)
                .containsEntry(Table.CATEGORIES, 12L)
                .allSatisfy((table, count) -> assertThat(count).as(table.name()).isPositive());
    }

    @Test
    void reportsEachUserPostAndComment() {
        assertThat(PROGRESS).hasValue(6_100);
        assertThat(COMMUNITY.rows()).isEqualTo(6_100);
    }

    @Test
    void isTheSameInEveryDatabase() throws SQLException {
        try (TestDatabase other = TestDatabase.migrated()) {
            COMMUNITY.fillIfEmpty(other.dataSource(), () -> {});

            assertThat(digest(other.dataSource())).isEqualTo(digest(DATABASE.dataSource()));
        }
    }

    /**
     * A new digest means that every demo database differs from those filled before: bump it only on
     * purpose.
     */
    @Test
    void isTheSameAtEveryTime() throws SQLException {
        assertThat(digest(DATABASE.dataSource())).isEqualTo("b0e56f9566b71af9b5a9d1c535a8d79f");
    }

    @Test
    void leavesADatabaseWithAnyRowAsItIs() throws SQLException {
        try (TestDatabase other = TestDatabase.migrated()) {
            JdbcTemplate jdbc = new JdbcTemplate(other.dataSource());
            jdbc.update("insert into categories (id, name) values (gen_random_uuid(), 'mine')");

            assertThat(COMMUNITY.fillIfEmpty(other.dataSource(), () -> {})).isFalse();
            assertThat(jdbc.queryForObject("select count(*) from users", Long.class)).isZero();
        }
    }

    @Test
    void aFewOwnMany() {
        assertThat(
                        share(
                                "select count(*) from posts group by author_id order by 1 desc limit 10",
                                "posts"))
                .isBetween(0.4, 0.7);
        assertThat(
                        share(
                                "select count(*) from comments group by post_id order by 1 desc limit 50",
                                "comments"))
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
                "an id is a UUIDv7 of its creation | select count(*) from posts where substr(id::text, 15, 1) <> '7' or concat('x', left(replace(id::text, '-', ''), 12))::bit(48)::bigint <> extract(epoch from created_at) * 1000",
                "threads are deep | select case when max(depth) >= 5 then 0 else 1 end from (with recursive t as (select id, 1 as depth from comments where parent_id is null union all select c.id, t.depth + 1 from comments c join t on c.parent_id = t.id) select depth from t) depths",
            })
    void isPlausible(String rule, String violations) {
        assertThat(JDBC.queryForObject(violations, Long.class)).as(rule).isZero();
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
                    .isTrue();
        }
    }

    private static long count(String table) {
        return Objects.requireNonNull(
                JDBC.queryForObject("select count(*) from " + table, Long.class));
    }

    private static double share(String counts, String of) {
        return (double)
                        Objects.requireNonNull(
                                JDBC.queryForObject(
                                        "select sum(count) from (" + counts + ") largest",
                                        Long.class))
                / count(of);
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
                                        + table.sqlName()
                                        + " as row")) {
                    rows.next();
                    tables.append(table).append(' ').append(rows.getString(1)).append('\n');
                }
            }
            return DigestUtils.md5DigestAsHex(tables.toString().getBytes(UTF_8));
        }
    }
}
