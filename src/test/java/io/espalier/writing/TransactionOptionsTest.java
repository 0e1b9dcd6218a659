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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code mutation @transaction} asks for is what PostgreSQL does. */
class TransactionOptionsTest {

    private static final String POST =
            new GlobalId("Post", List.of("01900000-0000-7000-8003-000000000001")).encode();

    private static final String INCREMENT =
            "updatePost(input: {id: \"" + POST + "\", increment: {views: 1}})";

    @SuppressWarnings("NullAway.Init")
    private static ServedWrites served;

    @BeforeAll
    static void start() {
        served = new ServedWrites("espalier.limit.deadline=2s", "espalier.limit.slow=1s");
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    @BeforeEach
    void reset() {
        CaseRows.reset(served.database());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    mutation | read committed
                    mutation @transaction(timeoutMs: 900) | read committed
                    mutation @transaction(isolation: READ_COMMITTED) | read committed
                    mutation @transaction(isolation: REPEATABLE_READ) | repeatable read
                    mutation @transaction(isolation: SERIALIZABLE) | serializable
                    """)
    void theIsolationIsTheOneAskedFor(String operation, String isolation) {
        served.execute(
                """
                create function tell() returns trigger language plpgsql as $$
                begin
                    new.description := current_setting('transaction_isolation');
                    return new;
                end $$;
                create trigger tell before insert on categories for each row execute function tell();
                """);
        try {
            Reply reply =
                    served.post(
                            operation
                                    + " { createCategory(input: {name: \"new\"}) { category { description } } }");

            assertThat(reply)
                    .isEqualTo(
                            new Reply(
                                    200,
                                    "{\"data\":{\"createCategory\":{\"category\":{\"description\":\"%s\"}}}}"
                                            .formatted(isolation)));
        } finally {
            served.execute("drop function tell() cascade");
        }
    }

    /** Somebody else comments between the two fields. */
    @ParameterizedTest
    @CsvSource({"READ_COMMITTED, 4, 5", "REPEATABLE_READ, 4, 4", "SERIALIZABLE, 4, 4"})
    void aDocumentSeesWhatItsIsolationShows(String isolation, int first, int second) {
        String field = INCREMENT + " { post { comments { totalCount } } }";
        Answer answer =
                served.application()
                        .execute(
                                "mutation @transaction(isolation: %s) { a: %s b: %s }"
                                        .formatted(isolation, field, field),
                                Map.of(),
                                null,
                                // A lock, an update, and the two reads of the payload.
                                StatementHook.before(
                                        5,
                                        () ->
                                                served.execute(
                                                        "insert into comments (id, content, post_id) values (gen_random_uuid(), 'x', '01900000-0000-7000-8003-000000000001')")));

        assertThat(answer.errors()).isEmpty();
        assertThat(answer.data("a", "post", "comments", "totalCount")).isEqualTo(first);
        assertThat(answer.data("b", "post", "comments", "totalCount")).isEqualTo(second);
    }

    /** At READ COMMITTED it would go on with the row as it is now, at the first attempt. */
    @Test
    void whoIsOvertakenAtRepeatableReadRunsAnew() throws Exception {
        try (Connection other = served.holding("update posts set views = 5000")) {
            CompletableFuture<Reply> reply =
                    served.postLater(
                            "mutation @transaction(isolation: REPEATABLE_READ) { "
                                    + INCREMENT
                                    + " { post { views } } }");
            served.awaitBlocked();
            other.commit();

            assertThat(reply.join())
                    .isEqualTo(
                            new Reply(
                                    200,
                                    "{\"data\":{\"updatePost\":{\"post\":{\"views\":5001}}}}"));
        }
    }

    /** The first attempt fails, since it does not see the comment; the second deletes it along. */
    @ParameterizedTest
    @ValueSource(strings = {"REPEATABLE_READ", "SERIALIZABLE"})
    void whatIsWrittenMeanwhileIsDeletedAlong(String isolation) {
        Answer answer =
                served.application()
                        .execute(
                                "mutation @transaction(isolation: %s) { a: createCategory(input: {name: \"first\"}) { category { name } } deletePost(input: {id: \"%s\"}) { post { comments { totalCount } } userErrors { code } } }"
                                        .formatted(isolation, POST),
                                Map.of(),
                                null,
                                StatementHook.before(
                                        3,
                                        () ->
                                                served.execute(
                                                        "insert into comments (id, content, post_id) values (gen_random_uuid(), 'x', '01900000-0000-7000-8003-000000000001')")));

        assertThat(answer.errors()).isEmpty();
        assertThat(answer.data("deletePost", "post", "comments", "totalCount")).isEqualTo(5);
        assertThat(
                        served.number(
                                "select count(*) from comments where post_id = '01900000-0000-7000-8003-000000000001' and deleted_at is null"))
                .isZero();
    }

    /**
     * An engine's statement and one of Hibernate's; more time than any operation has is no more.
     */
    @ParameterizedTest
    @CsvSource({"700, 700", "60000, 2000"})
    void aDocumentEndsAtItsTime(int asked, int given) throws Exception {
        TableRows before = TableRows.read(served.database());
        for (String field :
                List.of(
                        INCREMENT + " { post { views } }",
                        "createCategory(input: {name: \"rye\"}) { category { name } }")) {
            try (Connection other =
                    served.holding(
                            "update posts set views = 5000; insert into categories (id, name) values (gen_random_uuid(), 'rye')")) {
                Reply reply =
                        served.post(
                                "mutation @transaction(timeoutMs: %d) { a: createCategory(input: {name: \"first\"}) { category { name } } b: %s }"
                                        .formatted(asked, field));

                assertThat(reply)
                        .isEqualTo(
                                Reply.refusal(
                                        503,
                                        "TIMEOUT",
                                        "The operation took longer than %d ms, the most it may; ask for less."
                                                .formatted(given)));
                other.rollback();
            }
            assertThat(TableRows.read(served.database())).isEqualTo(before);
        }
    }

    @Test
    void aTimeThatIsNoneIsRefused() {
        assertThat(
                        served.post(
                                "mutation @transaction(timeoutMs: 0) { createCategory(input: {name: \"x\"}) { category { name } } }"))
                .isEqualTo(
                        Reply.refusal(
                                400,
                                "INVALID_ARGUMENT",
                                "'timeoutMs' must be 1 at least, but is 0."));
    }
}
