package io.espalier.writing;

import static org.assertj.core.api.Assertions.assertThat;

import io.espalier.engine.id.GlobalId;
import io.espalier.testing.Answer;
import io.espalier.testing.StatementHook;
import io.espalier.writing.ServedWrites.Reply;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The server ends the connection of a document in the middle of it: one error tells so, nothing of
 * the document is written, and the next one works. A query may lose one without anybody noticing.
 */
class CutConnectionTest {

    private static final String POST = id("Post", 3, 1);

    /** Creates, changes and deletes; its fields are of one, of many and of nested rows. */
    private static final String DOCUMENT =
            """
            mutation {
              create: createPost(input: {kind: ARTICLE, content: "New.", author: {connect: {id: "%s"}}, comments: {create: [{content: "1"}, {content: "2"}]}, postCategories: {create: [{assignedAt: "2024-05-01T00:00:00Z", category: {connectOrCreate: {by: {name: "new"}, create: {name: "new"}}}}]}}) { post { content comments { totalCount } } userErrors { code } }
              change: updatePost(input: {id: "%s", increment: {views: 1}, data: {comments: {create: [{content: "3"}]}}}) { post { views author { name } } userErrors { code } }
              many: updatePosts(input: {where: {kind: {eq: ANSWER}}, data: {published: false}, atMost: 9}) { count userErrors { code } }
              delete: deletePost(input: {id: "%s"}) { post { title } userErrors { code } }
              restore: restorePost(input: {id: "%s"}) { post { title } userErrors { code } }
            }
            """
                    .formatted(id("User", 1, 2), POST, id("Post", 3, 2), id("Post", 3, 2));

    private static final String MESSAGE = "The database cannot answer now; try again later.";

    private static final Reply UNAVAILABLE = Reply.refusal(503, "UNAVAILABLE", MESSAGE);

    private static final String QUERY = "{ users { nodes { name votes { totalCount } } } }";

    private static final String COUNT = "{ categories { totalCount } }";

    @SuppressWarnings("NullAway.Init")
    private static ServedWrites served;

    @BeforeAll
    static void start() {
        served = new ServedWrites();
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
    }

    @BeforeEach
    void reset() {
        CaseRows.reset(served.database());
    }

    /** Before each statement of the document, the first and the last among them. */
    @TestFactory
    Stream<DynamicTest> betweenTwoStatements() {
        reset();
        Answer whole = served.application().execute(DOCUMENT);
        assertThat(whole.errors()).isEmpty();
        assertThat(whole.json()).doesNotContain("\"code\"");
        int statements = whole.recording().statements().size();
        assertThat(statements).isGreaterThan(15);
        return IntStream.rangeClosed(1, statements)
                .mapToObj(number ->
                        DynamicTest.dynamicTest(
                                "before statement " + number + " of " + statements,
                                () -> cutBefore(number)));
    }

    private static void cutBefore(int number) {
        CaseRows.reset(served.database());
        TableRows before = TableRows.read(served.database());
        Answer answer =
                served.application()
                        .execute(
                                DOCUMENT,
                                Map.of(),
                                null,
                                StatementHook.before(number, served::cut));

        assertThat(answer.tree().path("data").isMissingNode()).isTrue();
        assertThat(answer.errors())
                .isEqualTo(
                        List.of(
                                Map.of(
                                        "message",
                                        MESSAGE,
                                        "extensions",
                                        Map.of("code", "UNAVAILABLE"))));
        assertThat(TableRows.read(served.database())).isEqualTo(before);
        assertThat(served.post(COUNT).status()).isEqualTo(200);
    }

    /** Where it waits: for a row that the engine locks, and for one that Hibernate writes. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    update posts set views = 0 | b: updatePost(input: {id: "POST", increment: {views: 1}}) { userErrors { code } }
                    insert into categories (id, name) values (gen_random_uuid(), 'rye') | b: createCategory(input: {name: "rye"}) { category { name } userErrors { code } }
                    lock table votes | b: updatePost(input: {id: "POST", increment: {views: 1}}) { post { votes { totalCount } } userErrors { code } }
                    """)
    void whileAStatementWaits(String others, String field) throws Exception {
        TableRows before = TableRows.read(served.database());
        try (Connection other = served.holding(others)) {
            CompletableFuture<Reply> reply =
                    served.postLater(
                            "mutation { a: createCategory(input: {name: \"first\"}) { category { name } userErrors { code } } "
                                    + field.replace("POST", POST)
                                    + " }");
            served.awaitBlocked();
            served.cut();

            assertThat(reply.join()).isEqualTo(UNAVAILABLE);
            other.rollback();
        }
        assertThat(TableRows.read(served.database())).isEqualTo(before);
        assertThat(served.post(COUNT).status()).isEqualTo(200);
    }

    @Test
    void whileItCommits() throws Exception {
        TableRows before = TableRows.read(served.database());
        try (Connection other = served.holding("select pg_advisory_xact_lock(7)")) {
            CompletableFuture<Reply> reply =
                    served.postLater(
                            "mutation { createBadge(input: {name: \"Slow\", level: GOLD, awardedAt: \"2024-05-01T00:00:00Z\", user: {connect: {id: \""
                                    + id("User", 1, 1)
                                    + "\"}}}) { badge { name } userErrors { code } } }");
            served.awaitBlocked();
            served.cut();

            assertThat(reply.join()).isEqualTo(UNAVAILABLE);
            other.rollback();
        }
        assertThat(TableRows.read(served.database())).isEqualTo(before);
        assertThat(served.post(COUNT).status()).isEqualTo(200);
    }

    /** It has written nothing, so that it begins anew, with another connection. */
    @Test
    void whileAQueryWaits() throws Exception {
        Reply whole = served.post(QUERY);
        try (Connection other = served.holding("lock table votes")) {
            CompletableFuture<Reply> reply = served.postLater(QUERY);
            served.awaitBlocked();
            served.cut();
            served.awaitBlocked();
            other.rollback();

            assertThat(reply.join()).isEqualTo(whole);
        }
    }

    @Test
    void whileAQueryWaitsThatHasBegunAnew() throws Exception {
        try (Connection other = served.holding("lock table votes")) {
            CompletableFuture<Reply> reply = served.postLater(QUERY);
            served.awaitBlocked();
            served.cut();
            served.awaitBlocked();
            served.cut();

            assertThat(reply.join()).isEqualTo(UNAVAILABLE);
            other.rollback();
        }
        assertThat(served.post(COUNT).status()).isEqualTo(200);
    }

    private static String id(String type, int table, int number) {
        return new GlobalId(
                        type, List.of("01900000-0000-7000-800%d-%012d".formatted(table, number)))
                .encode();
    }
}
