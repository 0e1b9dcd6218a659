package io.espalier.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import io.espalier.cases.CommunityApplication;
import io.espalier.engine.execution.EngineErrors;
import io.espalier.engine.fetch.SnapshotTransaction;
import io.espalier.testing.Answer;
import io.espalier.testing.CapturedLog;
import io.espalier.testing.Recording;
import io.espalier.testing.StatementHook;
import io.espalier.testing.TestApplication;
import io.espalier.testing.TestDatabase;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * One query sees one state of the database, and leaves its connection as it was. The pool has one
 * connection: a second one would not come.
 */
class SnapshotTest {

    private static final String POSTS =
            "{ users { nodes { name posts { totalCount nodes { title author { name } comments { nodes { content } } } } } } }";

    private static TestDatabase database;
    private static TestApplication application;
    private static JdbcTemplate jdbc;
    private static CapturedLog log;

    @BeforeAll
    static void start() {
        database = TestDatabase.migrated();
        jdbc = new JdbcTemplate(database.dataSource());
        // A transaction left open would hold its locks, and these tests, for good.
        jdbc.execute(
                "alter database %s set lock_timeout = '5s'"
                        .formatted(database.address().database()));
        application = TestApplication.start(CommunityApplication.class, database);
        log =
                CapturedLog.of(
                        EngineErrors.class.getName(),
                        SnapshotTransaction.class.getName(),
                        "com.zaxxer.hikari");
    }

    @AfterAll
    static void stop() {
        log.close();
        application.close();
        database.close();
    }

    @BeforeEach
    void insert() {
        jdbc.execute("insert into users (id, name) values (gen_random_uuid(), 'Ada')");
        jdbc.execute(
                "insert into posts (id, kind, title, content, author_id) select gen_random_uuid(), 'WIKI', 'Before', '', id from users");
        jdbc.execute(
                "insert into comments (id, content, post_id) select gen_random_uuid(), 'Before', id from posts");
    }

    @AfterEach
    void delete() {
        jdbc.execute("truncate users cascade");
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 5})
    void aQuerySeesNothingOfWhatChangesWhileItRuns(int statement) {
        String before = application.execute(POSTS).json();

        Answer during = execute(POSTS, StatementHook.before(statement, SnapshotTest::change));

        assertThat(during.json()).isEqualTo(before);
        assertThat(during.recording().statements()).hasSize(5);
        assertThat(application.execute(POSTS).json()).isNotEqualTo(before);
    }

    @Test
    void aQueryOfSeveralRootsSeesOneState() {
        Answer during =
                execute(
                        "{ a: users { totalCount } b: users { totalCount } c: posts { nodes { title } } }",
                        StatementHook.before(2, SnapshotTest::change));

        assertThat(during.dataTree().toString())
                .isEqualTo(
                        "{\"a\":{\"totalCount\":1},\"b\":{\"totalCount\":1},\"c\":{\"nodes\":[{\"title\":\"Before\"}]}}");
    }

    /** Somebody else's transaction, committed. */
    private static void change() {
        jdbc.execute(
                """
                update users set name = 'Grace';
                update posts set title = 'After';
                update comments set content = 'After';
                insert into users (id, name) values (gen_random_uuid(), 'New');
                insert into posts (id, kind, content, author_id) select gen_random_uuid(), 'WIKI', '', id from users;
                """);
    }

    @Test
    void severalStatementsAreOneTransactionThatOpensWithTheFirstAndEndsWithTheLast() {
        assertThat(application.execute(POSTS).recording().frame())
                .isEqualTo(Recording.snapshot(Recording.COMMIT_WITH_LAST));
    }

    @Test
    void oneStatementNeedsNoTransaction() {
        Answer answer = application.execute("{ users { nodes { name } } }");

        assertThat(answer.recording().statements()).hasSize(1);
        assertThat(answer.recording().frame()).isEqualTo(Recording.SINGLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                POSTS,
                "{ users { totalCount } }",
                "{ __typename }",
                "{ user(id: \"nonsense\") { name } }",
                "{ users { nodes { nickname } } }"
            })
    void theConnectionGoesBackIdle(String document) {
        application.execute(document);

        assertThat(connectionsInATransaction()).isEqualTo(List.of());
        assertThat(application.execute("{ users { totalCount } }").dataTree().toString())
                .isEqualTo("{\"users\":{\"totalCount\":1}}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"users", "posts", "comments"})
    void aFailedStatementIsOneErrorWithoutSqlAndWithoutData(String table) {
        Answer answer = withoutTable(table, () -> application.execute(POSTS));

        assertIsInternal(answer);
        assertThat(connectionsInATransaction()).isEqualTo(List.of());
        assertThat(application.execute(POSTS).dataTree().toString()).contains("\"Before\"");
    }

    @Test
    void aFailedStatementWithoutATransactionIsTheSame() {
        Answer answer =
                withoutTable("users", () -> application.execute("{ users { nodes { name } } }"));

        assertIsInternal(answer);
        assertThat(answer.recording().frame()).isEqualTo(Recording.SINGLE);
        assertThat(connectionsInATransaction()).isEqualTo(List.of());
    }

    @Test
    void afterAFailureNoFurtherStatementRuns() {
        Answer answer = withoutTable("posts", () -> application.execute(POSTS));

        assertThat(answer.recording().statements()).hasSize(2);
        assertThat(answer.recording().frame()).isEqualTo(Recording.snapshot("rollback"));
    }

    @Test
    void aQueryWhoseConnectionIsLostOnTheWayBeginsAnewWithAnother() {
        Answer answer = execute(POSTS, StatementHook.before(3, SnapshotTest::terminateConnections));

        assertThat(answer.dataAndErrors()).isEqualTo(application.execute(POSTS).dataAndErrors());
    }

    @Test
    void aConnectionLostTwiceIsOneErrorAndThePoolGetsANewOne() {
        Answer answer =
                execute(
                        POSTS,
                        number -> {
                            if (number == 3 || number == 6) {
                                terminateConnections();
                            }
                        });

        assertThat(answer.dataAndErrors())
                .isEqualTo(
                        """
                        {
                          "errors" : [
                            {
                              "message" : "The database cannot answer now; try again later.",
                              "extensions" : {
                                "code" : "UNAVAILABLE"
                              }
                            }
                          ]
                        }
                        """);
        assertThat(application.execute("{ users { totalCount } }").dataTree().toString())
                .isEqualTo("{\"users\":{\"totalCount\":1}}");
    }

    private static void terminateConnections() {
        jdbc.queryForList(
                """
                select pg_terminate_backend(pid, 10000) from pg_stat_activity
                where datname = current_database() and pid <> pg_backend_pid()
                """);
    }

    /** The client is told an id and nothing else; under the id the log has all of it. */
    private static void assertIsInternal(Answer answer) {
        String message = answer.tree().path("errors").path(0).path("message").asString();
        String id = message.replaceAll("[^0-9]*([0-9a-f]{8}-[0-9a-f-]{27}).*", "$1");
        assertThat(log.events())
                .anySatisfy(event ->
                        assertThat(event)
                                .startsWith("Internal error " + id)
                                .contains("A statement failed: select", "PSQLException"));
        assertThat(answer.dataAndErrors().replace(id, "<id>"))
                .isEqualTo(
                        """
                        {
                          "errors" : [
                            {
                              "message" : "The server failed to answer; its log has the reason under <id>.",
                              "extensions" : {
                                "code" : "INTERNAL"
                              }
                            }
                          ]
                        }
                        """);
    }

    /** Runs an operation while a table has another name. */
    private static Answer withoutTable(String table, Supplier<Answer> operation) {
        jdbc.execute("alter table " + table + " rename to elsewhere");
        try {
            return operation.get();
        } finally {
            jdbc.execute("alter table elsewhere rename to " + table);
        }
    }

    /** What the server says of the application's connections; a session that waits is idle. */
    private static List<Map<String, @Nullable Object>> connectionsInATransaction() {
        return jdbc.queryForList(
                """
                select state, query from pg_stat_activity
                where datname = current_database() and pid <> pg_backend_pid() and state <> 'idle'
                """);
    }

    private static Answer execute(String document, StatementHook hook) {
        return application.execute(document, Map.of(), null, hook);
    }
}
