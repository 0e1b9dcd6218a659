package io.espalier.writing;

import static org.assertj.core.api.Assertions.assertThat;

import io.espalier.engine.id.GlobalId;
import io.espalier.writing.ServedWrites.Reply;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A mutation waits for those who are changing its rows, and goes by what they leave. One client,
 * and another whose transaction the test ends once the first waits for it.
 */
class WaitingWritesTest {

    private static final String POST = id("Post", 3, 1);

    @SuppressWarnings("NullAway.Init")
    private static ServedWrites served;

    @BeforeAll
    static void start() {
        served = new ServedWrites();
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    @BeforeEach
    void reset() {
        CaseRows.reset(served.database());
    }

    /** The answer of a field, which waited for what others did. */
    private static Reply after(String others, String field) throws Exception {
        try (Connection other = served.holding(others)) {
            CompletableFuture<Reply> reply = served.postLater("mutation { " + field + " }");
            served.awaitBlocked();
            other.commit();
            return reply.join();
        }
    }

    private static Reply data(String data) {
        return new Reply(200, "{\"data\":{" + data + "}}");
    }

    @Test
    void anIncrementAddsToWhatOthersLeft() throws Exception {
        assertThat(
                        after(
                                "update posts set views = 5000, version = version + 1",
                                "updatePost(input: {id: \"%s\", increment: {views: 1}}) { post { views version } }"
                                        .formatted(POST)))
                .isEqualTo(data("\"updatePost\":{\"post\":{\"views\":5001,\"version\":2}}"));
    }

    @ParameterizedTest
    @CsvSource({
        "'updatePost(input: {id: \"POST\", expectedVersion: 0, data: {title: \"Mine\"}})', updatePost",
        "'deletePost(input: {id: \"POST\", expectedVersion: 0})', deletePost"
    })
    void theVersionIsThatWhichOthersLeft(String field, String name) throws Exception {
        Reply reply =
                after(
                        "update posts set views = 5000, version = 8",
                        field.replace("POST", POST)
                                + " { post { title } userErrors { code path ... on StaleVersion { currentVersion } } }");

        assertThat(reply)
                .isEqualTo(
                        data(
                                "\"%s\":{\"post\":null,\"userErrors\":[{\"code\":\"STALE_VERSION\",\"path\":[\"input\",\"expectedVersion\"],\"currentVersion\":8}]}"
                                        .formatted(name)));
        assertThat(served.number("select count(*) from posts where deleted_at is not null"))
                .isZero();
    }

    /** The document waits first, so it is the one that PostgreSQL ends. */
    @Test
    void whoIsEndedByADeadlockRunsAnew() throws Exception {
        String field = "updatePost(input: {id: \"%s\", increment: {views: 1}}) { post { views } }";
        try (Connection other =
                served.holding(
                        "update posts set views = 5000 where id = '01900000-0000-7000-8003-000000000002'")) {
            CompletableFuture<Reply> reply =
                    served.postLater(
                            "mutation { a: %s b: %s }"
                                    .formatted(
                                            field.formatted(POST),
                                            field.formatted(id("Post", 3, 2))));
            served.awaitBlocked();
            try (Statement statement = other.createStatement()) {
                statement.execute(
                        "update posts set views = 7000 where id = '01900000-0000-7000-8003-000000000001'");
            }
            other.commit();

            assertThat(reply.join())
                    .isEqualTo(
                            data(
                                    "\"a\":{\"post\":{\"views\":7001}},\"b\":{\"post\":{\"views\":5001}}"));
        }
    }

    @Test
    void aBulkChangeIsOfThoseThatFitAfterwards() throws Exception {
        Reply reply =
                after(
                        "update posts set views = views + 7, version = version + 1 where kind = 'ANSWER'; update posts set published = false where id = '01900000-0000-7000-8003-000000000004'",
                        "updatePosts(input: {where: {kind: {eq: ANSWER}, published: {eq: true}}, increment: {views: 1}, atMost: 9}) { count userErrors { code } }");

        assertThat(reply).isEqualTo(data("\"updatePosts\":{\"count\":3,\"userErrors\":[]}"));
        assertThat(
                        served.number(
                                "select count(*) from posts where kind = 'ANSWER' and views = 8 and version = 2"))
                .isEqualTo(3);
    }

    @Test
    void aBulkDeletionIsOfThoseThatFitAfterwards() throws Exception {
        Reply reply =
                after(
                        "update posts set published = false where id = '01900000-0000-7000-8003-000000000004'",
                        "deletePosts(input: {where: {kind: {eq: ANSWER}, published: {eq: true}}, atMost: 9}) { count userErrors { code } }");

        assertThat(reply).isEqualTo(data("\"deletePosts\":{\"count\":3,\"userErrors\":[]}"));
        assertThat(
                        served.number(
                                "select count(*) from posts where deleted_at is null and kind = 'ANSWER'"))
                .isEqualTo(1);
    }

    /** Four fit. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    4 | "count":4,"userErrors":[]
                    3 | "count":null,"userErrors":[{"code":"TOO_MANY_MATCHES","matches":4}]
                    0 | "count":null,"userErrors":[{"code":"TOO_MANY_MATCHES","matches":4}]
                    """)
    void atMostSoManyAreChanged(int atMost, String answer) {
        for (String field : List.of("updatePosts", "deletePosts")) {
            String change = field.equals("updatePosts") ? ", data: {published: false}" : "";
            assertThat(
                            served.post(
                                    "mutation { %s(input: {where: {kind: {eq: ANSWER}}%s, atMost: %d}) { count userErrors { code ... on TooManyMatches { matches } } } }"
                                            .formatted(field, change, atMost)))
                    .isEqualTo(data("\"" + field + "\":{" + answer + "}"));
        }
    }

    /** All of it happens at one time, that of the transaction. */
    @Test
    void aRestoreBringsBackWhatThatDeleteTookAndNoMore() {
        Reply reply =
                served.post(
                        "mutation { deleteComment(input: {id: \"%s\"}) { userErrors { code } } deletePost(input: {id: \"%s\"}) { userErrors { code } } restorePost(input: {id: \"%s\"}) { post { comments { totalCount } answers { totalCount } } userErrors { code } } }"
                                .formatted(id("Comment", 4, 1), POST, POST));

        assertThat(reply)
                .isEqualTo(
                        data(
                                "\"deleteComment\":{\"userErrors\":[]},\"deletePost\":{\"userErrors\":[]},\"restorePost\":{\"post\":{\"comments\":{\"totalCount\":3},\"answers\":{\"totalCount\":3}},\"userErrors\":[]}"));
    }

    private static String id(String type, int table, int number) {
        return new GlobalId(
                        type, List.of("01900000-0000-7000-800%d-%012d".formatted(table, number)))
                .encode();
    }
}
