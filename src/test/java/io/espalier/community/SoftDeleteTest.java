package io.espalier.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.espalier.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.util.PSQLException;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the tables keep true of what is deleted softly, whoever writes. */
class SoftDeleteTest {

    private static final String ROWS =
            """
            insert into users (id, name, email) values (pg_temp.id(1), 'Ada', 'ada@example.org');
            insert into posts (id, kind, content, parent_id) values
                (pg_temp.id(10), 'QUESTION', '', null), (pg_temp.id(11), 'ANSWER', '', pg_temp.id(10)),
                (pg_temp.id(12), 'ANSWER', '', pg_temp.id(10)), (pg_temp.id(20), 'QUESTION', '', null);
            insert into comments (id, content, post_id, parent_id) values
                (pg_temp.id(100), 'on the question', pg_temp.id(10), null),
                (pg_temp.id(101), 'a reply', pg_temp.id(10), pg_temp.id(100)),
                (pg_temp.id(110), 'on the answer', pg_temp.id(11), null),
                (pg_temp.id(200), 'elsewhere', pg_temp.id(20), null);
            """;

    private static final List<String> THE_QUESTION_AND_ALL_BELOW =
            List.of(
                    "10 2024-01-01",
                    "11 2024-01-01",
                    "12 2024-01-01",
                    "100 2024-01-01",
                    "101 2024-01-01",
                    "110 2024-01-01");

    private final TestDatabase database = TestDatabase.migrated();

    @BeforeEach
    void fill() {
        execute(ROWS);
    }

    @AfterEach
    void drop() {
        database.close();
    }

    @Test
    void aPostIsDeletedWithItsAnswersAndAllTheirComments() {
        execute("update posts set deleted_at = '2024-01-01' where id = pg_temp.id(10)");

        assertThat(deleted()).isEqualTo(THE_QUESTION_AND_ALL_BELOW);
    }

    /** Hibernate reads a reference to a deleted row as null, and its update writes all columns. */
    @Test
    void aReferenceToADeletedRowSurvivesANull() {
        execute("update posts set author_id = pg_temp.id(1) where id = pg_temp.id(20)");
        execute("update comments set author_id = pg_temp.id(1) where id = pg_temp.id(200)");
        execute(
                "insert into votes (id, kind, post_id, user_id, cast_on) values (pg_temp.id(300), 'UP', pg_temp.id(20), pg_temp.id(1), '2024-01-01')");
        execute("update users set deleted_at = '2024-01-01' where id = pg_temp.id(1)");

        execute("update posts set author_id = null, views = 7 where id = pg_temp.id(20)");
        execute("update comments set author_id = null, score = 7 where id = pg_temp.id(200)");
        execute("update votes set user_id = null, kind = 'DOWN' where id = pg_temp.id(300)");

        assertThat(authors()).isEqualTo(List.of("7 true", "7 true", "DOWN true"));
    }

    @Test
    void aReferenceToARowThatIsThereCanBeTakenAway() {
        execute("update posts set author_id = pg_temp.id(1) where id = pg_temp.id(20)");
        execute("update posts set author_id = null, views = 7 where id = pg_temp.id(20)");

        assertThat(authors().getFirst()).isEqualTo("7 false");
    }

    private List<String> authors() {
        return new JdbcTemplate(database.dataSource())
                .query(
                        """
                        select views || ' ' || (author_id is not null) from posts where kind = 'QUESTION' and views = 7
                        union all select score || ' ' || (author_id is not null) from comments where score = 7
                        union all select kind || ' ' || (user_id is not null) from votes
                        """,
                        (row, place) -> row.getString(1));
    }

    @Test
    void aPostIsRestoredWithWhatWasDeletedWithIt() {
        execute("update comments set deleted_at = '2023-01-01' where id = pg_temp.id(101)");
        execute("update posts set deleted_at = '2023-01-01' where id = pg_temp.id(12)");
        execute("update posts set deleted_at = '2024-01-01' where id = pg_temp.id(10)");
        execute("update posts set deleted_at = null where id = pg_temp.id(10)");

        assertThat(deleted()).isEqualTo(List.of("12 2023-01-01", "101 2023-01-01"));
    }

    @Test
    void aCommentIsDeletedWithoutItsReplies() {
        execute("update comments set deleted_at = '2024-01-01' where id = pg_temp.id(100)");

        assertThat(deleted()).isEqualTo(List.of("100 2024-01-01"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert into comments (id, content, post_id) values (pg_temp.id(300), 'x', pg_temp.id(10))",
                "update comments set post_id = pg_temp.id(10) where id = pg_temp.id(200)",
                "update comments set deleted_at = null where id = pg_temp.id(100)",
                "insert into posts (id, kind, content, parent_id) values (pg_temp.id(30), 'ANSWER', '', pg_temp.id(10))",
                "update posts set kind = 'ANSWER', parent_id = pg_temp.id(10) where id = pg_temp.id(20)",
                "update posts set deleted_at = null where id = pg_temp.id(11)",
                "begin; set constraints all deferred;"
                        + " insert into posts (id, kind, content, parent_id) values (pg_temp.id(41), 'ANSWER', '', pg_temp.id(40));"
                        + " insert into posts (id, kind, content, deleted_at) values (pg_temp.id(40), 'QUESTION', '', now())"
            })
    void nothingIsThereBelowADeletedPost(String write) {
        execute("update posts set deleted_at = '2024-01-01' where id = pg_temp.id(10)");

        assertThatThrownBy(() -> execute(write))
                .rootCause()
                .isInstanceOfSatisfying(
                        PSQLException.class,
                        refused -> {
                            assertThat(refused.getSQLState()).isEqualTo("23503");
                            assertThat(
                                            Objects.requireNonNull(refused.getServerErrorMessage())
                                                    .getConstraint())
                                    .isIn("comments_post_is_there", "posts_parent_is_there");
                        });
    }

    @Test
    void whatIsDeletedTooMayBeBelowADeletedPost() {
        execute("update posts set deleted_at = '2024-01-01' where id = pg_temp.id(10)");
        execute(
                "insert into comments (id, content, post_id, deleted_at) values (pg_temp.id(300), 'x', pg_temp.id(10), '2024-01-01')");
        execute("update posts set deleted_at = null where id in (pg_temp.id(10), pg_temp.id(11))");

        assertThat(deleted()).isEmpty();
    }

    /** Without the stronger lock each would pass, and leave a comment on a deleted post. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whoCommentsAndWhoDeletesWaitForEachOther(boolean commentFirst) throws SQLException {
        String comment =
                "insert into comments (id, content, post_id) values (pg_temp.id(300), 'x', pg_temp.id(20))";
        String delete = "update posts set deleted_at = '2024-01-01' where id = pg_temp.id(20)";
        try (Connection first = connect();
                Connection second = connect()) {
            first.setAutoCommit(false);
            first.createStatement().execute(commentFirst ? comment : delete);
            second.createStatement().execute("set lock_timeout = '50ms'");

            assertThatThrownBy(
                            () -> second.createStatement().execute(commentFirst ? delete : comment))
                    .hasFieldOrPropertyWithValue("SQLState", "55P03");
            first.commit();
        }
        if (commentFirst) {
            execute(delete);
            assertThat(deleted())
                    .isEqualTo(List.of("20 2024-01-01", "200 2024-01-01", "300 2024-01-01"));
        } else {
            assertThatThrownBy(() -> execute(comment)).rootCause().hasMessageContaining("deleted");
        }
    }

    /** Who sees an older state would leave what is new: it has to fail, and begin anew. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    insert into comments (id, content, post_id) values (pg_temp.id(300), 'x', pg_temp.id(20)) | update posts set deleted_at = '2024-01-01' where id = pg_temp.id(20)
                    insert into posts (id, kind, content, parent_id) values (pg_temp.id(30), 'ANSWER', '', pg_temp.id(20)) | update posts set deleted_at = '2024-01-01' where id = pg_temp.id(20)
                    insert into comments (id, content, post_id) values (pg_temp.id(300), 'x', pg_temp.id(11)) | update posts set deleted_at = '2024-01-01' where id = pg_temp.id(10)
                    update comments set post_id = pg_temp.id(10) where id = pg_temp.id(200) | update posts set deleted_at = '2024-01-01' where id = pg_temp.id(10)
                    update posts set deleted_at = '2024-01-01' where id = pg_temp.id(20) | insert into comments (id, content, post_id) values (pg_temp.id(300), 'x', pg_temp.id(20))
                    update posts set deleted_at = '2024-01-01' where id = pg_temp.id(20) | insert into posts (id, kind, content, parent_id) values (pg_temp.id(30), 'ANSWER', '', pg_temp.id(20))
                    update posts set deleted_at = '2024-01-01' where id = pg_temp.id(20) | update comments set post_id = pg_temp.id(20) where id = pg_temp.id(100)
                    """)
    void whoSeesAnOlderStateFails(String others, String late) throws SQLException {
        for (int isolation :
                List.of(
                        Connection.TRANSACTION_REPEATABLE_READ,
                        Connection.TRANSACTION_SERIALIZABLE)) {
            try (Connection connection = connect();
                    Connection other = connect()) {
                connection.setTransactionIsolation(isolation);
                connection.setAutoCommit(false);
                connection.createStatement().execute("select from users");
                other.createStatement().execute(others);

                assertThatThrownBy(() -> connection.createStatement().execute(late))
                        .hasFieldOrPropertyWithValue("SQLState", "40001");
                connection.rollback();
            }
            execute("truncate posts, comments cascade; delete from users;" + ROWS);
        }
    }

    @Test
    void thePostsOfRepeatableReadTakeTheirsAlongToo() {
        execute(
                "begin isolation level repeatable read; update posts set deleted_at = '2024-01-01' where id = pg_temp.id(10); commit");

        assertThat(deleted()).isEqualTo(THE_QUESTION_AND_ALL_BELOW);
        execute(
                "begin isolation level serializable; update posts set deleted_at = null where id = pg_temp.id(10); insert into comments (id, content, post_id) values (pg_temp.id(300), 'x', pg_temp.id(10)); commit");
        assertThat(deleted()).isEmpty();
    }

    @Test
    void theAddressOfADeletedUserIsFree() {
        String another =
                "insert into users (id, name, email) values (pg_temp.id(2), 'Ada', 'Ada@example.org')";
        assertThatThrownBy(() -> execute(another)).rootCause().hasMessageContaining("email");

        execute("update users set deleted_at = now()");
        execute(another);

        assertThatThrownBy(() -> execute("update users set deleted_at = null"))
                .rootCause()
                .hasMessageContaining("email");
    }

    private List<String> deleted() {
        return new JdbcTemplate(database.dataSource())
                .query(
                        """
                        select right(id::text, 3)::integer || ' ' || to_char(deleted_at at time zone 'UTC', 'YYYY-MM-DD')
                        from (select id, deleted_at from users union all select id, deleted_at from posts
                              union all select id, deleted_at from comments) rows
                        where deleted_at is not null order by id
                        """,
                        (row, index) -> row.getString(1));
    }

    private void execute(String sql) {
        try (Connection connection = connect()) {
            connection.createStatement().execute(sql);
        } catch (SQLException refused) {
            throw new IllegalStateException(sql, refused);
        }
    }

    private Connection connect() throws SQLException {
        Connection connection = database.connect();
        connection
                .createStatement()
                .execute(
                        """
                        set time zone 'UTC';
                        create function pg_temp.id(number integer) returns uuid language sql immutable
                            return ('00000000-0000-0000-0000-' || lpad(number::text, 12, '0'))::uuid
                        """);
        return connection;
    }
}
