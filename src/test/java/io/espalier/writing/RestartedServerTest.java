package io.espalier.writing;

import static org.assertj.core.api.Assertions.assertThat;

import io.espalier.engine.id.GlobalId;
import io.espalier.testing.Answer;
import io.espalier.testing.RestartableServer;
import io.espalier.testing.StatementHook;
import io.espalier.writing.ServedWrites.Reply;
import java.sql.Connection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * PostgreSQL itself ends in the middle of a document, and comes back: nothing of the document is
 * written, the client is told to send it again, and under its key it is done once.
 */
class RestartedServerTest {

    private static final String USER = id("User", 1, 1);

    /** Creates, changes and deletes. */
    private static final String DOCUMENT =
            """
            mutation {
              create: createPost(input: {kind: ARTICLE, content: "New.", author: {connect: {id: "%s"}}, comments: {create: [{content: "1"}, {content: "2"}]}}) { post { content comments { totalCount } } userErrors { code } }
              change: updateUser(input: {id: "%s", increment: {reputation: 1}}) { user { name } userErrors { code } }
              badge: createBadge(input: {name: "Slow", level: GOLD, awardedAt: "2024-05-01T00:00:00Z", user: {connect: {id: "%s"}}}) { badge { name } userErrors { code } }
              delete: deletePost(input: {id: "%s"}) { post { title } userErrors { code } }
            }
            """
                    .formatted(USER, USER, USER, id("Post", 3, 2));

    private static final Reply DONE =
            new Reply(
                    200,
                    "{\"data\":{\"create\":{\"post\":{\"content\":\"New.\",\"comments\":{\"totalCount\":2}},\"userErrors\":[]},\"change\":{\"user\":{\"name\":\"Ada\"},\"userErrors\":[]},\"badge\":{\"badge\":{\"name\":\"Slow\"},\"userErrors\":[]},\"delete\":{\"post\":{\"title\":\"Which water for a stout?\"},\"userErrors\":[]}}}");

    private static final Reply UNAVAILABLE =
            Reply.refusal(503, "UNAVAILABLE", "The database cannot answer now; try again later.");

    private static final String TRUST = "com.zaxxer.hikari.aliveBypassWindowMs";
    private static final String KEY = "Idempotency-Key";
    private static final String COUNT = "{ users { totalCount } }";

    @SuppressWarnings("NullAway.Init")
    private static RestartableServer server;

    @SuppressWarnings("NullAway.Init")
    private static ServedWrites served;

    @BeforeAll
    static void start() {
        server = RestartableServer.start();
        // Hikari trusts what was used half a second ago, and a restart may be quicker.
        System.setProperty(TRUST, "0");
        try {
            served = new ServedWrites(server);
        } finally {
            System.clearProperty(TRUST);
        }
        served.execute(
                """
                create function wait_at_the_end() returns trigger language plpgsql as $$
                begin
                    perform pg_advisory_xact_lock_shared(7);
                    return null;
                end $$;
                create constraint trigger wait_at_the_end after insert on badges deferrable initially deferred
                    for each row execute function wait_at_the_end();
                """);
    }

    @AfterAll
    static void stop() {
        served.close();
        server.close();
    }

    @BeforeEach
    void reset() {
        CaseRows.reset(served.database());
        served.execute("truncate idempotency_keys");
    }

    /** The first and the last of its statements are the key's. */
    @TestFactory
    Stream<DynamicTest> betweenTwoStatements() {
        reset();
        Answer whole = served.application().execute(DOCUMENT);
        int last = whole.recording().statements().size() + 2;
        return Stream.of(1, 2, last / 2, last - 1, last)
                .map(number ->
                        DynamicTest.dynamicTest(
                                "before statement " + number + " of " + last,
                                () -> restartBefore(number)));
    }

    private void restartBefore(int number) {
        reset();
        TableRows before = TableRows.read(served.database());
        Reply reply =
                served.application()
                        .during(
                                StatementHook.before(number, server::restart),
                                () -> served.post(DOCUMENT, KEY, "k1"));

        assertThat(reply).isEqualTo(UNAVAILABLE);
        assertThat(TableRows.read(served.database())).isEqualTo(before);
        isDoneOnce(before);
    }

    /** Until it is back, everybody is told so. */
    @Test
    void whileItStaysAway() {
        TableRows before = TableRows.read(served.database());
        Reply reply =
                served.application()
                        .during(
                                StatementHook.before(5, server::stopAtOnce),
                                () -> served.post(DOCUMENT, KEY, "k1"));
        Reply query = served.post(COUNT);
        Reply again = served.post(DOCUMENT, KEY, "k1");
        server.startAgain();

        assertThat(reply).isEqualTo(UNAVAILABLE);
        assertThat(query).isEqualTo(UNAVAILABLE);
        assertThat(again).isEqualTo(UNAVAILABLE);
        assertThat(TableRows.read(served.database())).isEqualTo(before);
        isDoneOnce(before);
    }

    @Test
    void whileItCommits() throws Exception {
        TableRows before = TableRows.read(served.database());
        try (Connection other = served.holding("select pg_advisory_xact_lock(7)")) {
            CompletableFuture<Reply> reply = served.postLater(DOCUMENT, KEY, "k1");
            served.awaitBlocked();
            server.restart();

            assertThat(reply.join()).isEqualTo(UNAVAILABLE);
            assertThat(other.isValid(0)).isFalse();
        }
        assertThat(TableRows.read(served.database())).isEqualTo(before);
        isDoneOnce(before);
    }

    /** What the pool holds is of the server that is gone. */
    @Test
    void betweenTwoDocuments() {
        TableRows before = TableRows.read(served.database());
        assertThat(served.post(DOCUMENT, KEY, "k1")).isEqualTo(DONE);
        TableRows after = TableRows.read(served.database());
        server.restart();

        assertThat(after).isNotEqualTo(before);
        assertThat(TableRows.read(served.database())).isEqualTo(after);
        assertThat(served.post(DOCUMENT, KEY, "k1")).isEqualTo(DONE);
        assertThat(TableRows.read(served.database())).isEqualTo(after);
    }

    /** The same again, twice: the first does it, the second is told of it. */
    private static void isDoneOnce(TableRows before) {
        assertThat(served.post(DOCUMENT, KEY, "k1")).isEqualTo(DONE);
        TableRows after = TableRows.read(served.database());
        assertThat(after).isNotEqualTo(before);
        assertThat(served.post(DOCUMENT, KEY, "k1")).isEqualTo(DONE);
        assertThat(TableRows.read(served.database())).isEqualTo(after);
    }

    private static String id(String type, int table, int number) {
        return new GlobalId(
                        type, List.of("01900000-0000-7000-800%d-%012d".formatted(table, number)))
                .encode();
    }
}
