package io.espalier.writing;

import static org.assertj.core.api.Assertions.assertThat;

import io.espalier.cases.CommunityApplication;
import io.espalier.engine.id.GlobalId;
import io.espalier.testing.Answer;
import io.espalier.testing.TestApplication;
import io.espalier.testing.TestDatabase;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Statements follow the shape of an input, however many rows it writes. */
class ManyRowsTest {

    private static final String POST =
            new GlobalId("Post", List.of("01900000-0000-7000-8003-000000000001")).encode();

    @SuppressWarnings("NullAway.Init")
    private static TestDatabase database;

    @SuppressWarnings("NullAway.Init")
    private static TestApplication application;

    @BeforeAll
    static void start() {
        database = CaseRows.load();
        application = TestApplication.start(CommunityApplication.class, database);
    }

    @AfterAll
    static void stop() {
        application.close();
        database.close();
    }

    @BeforeEach
    void reset() {
        CaseRows.reset(database);
    }

    @Test
    void aThousandCommentsTakeAsManyStatementsAsTwo() {
        Answer two = createComments(2);
        Answer thousand = createComments(1_000);

        assertThat(thousand.data("createComments", "count")).isEqualTo(1_000);
        assertThat(thousand.recording().statements()).isEqualTo(two.recording().statements());
        assertThat(thousand.recording().statements()).hasSize(2);
        assertThat(thousand.bound()).isEqualTo(two.bound());
    }

    @Test
    void aThousandNestedCommentsTakeAsManyStatementsAsTwo() {
        Answer two = createPost(2);
        Answer thousand = createPost(1_000);

        assertThat(thousand.data("createPost", "post", "comments", "totalCount")).isEqualTo(1_000);
        assertThat(thousand.recording().statements()).isEqualTo(two.recording().statements());
        assertThat(thousand.recording().statements()).hasSize(4);
        assertThat(thousand.bound()).isEqualTo(two.bound());
    }

    private static Answer createComments(int count) {
        List<Map<String, Object>> comments =
                IntStream.range(0, count)
                        .<Map<String, Object>>mapToObj(i ->
                                Map.of(
                                        "content",
                                        "Comment " + i,
                                        "post",
                                        Map.of("connect", Map.of("id", POST))))
                        .toList();
        return application.execute(
                "mutation ($input: [CreateCommentInput!]!) { createComments(input: $input) { count userErrors { message } } }",
                Map.of("input", comments));
    }

    private static Answer createPost(int count) {
        List<Map<String, String>> comments =
                IntStream.range(0, count).mapToObj(i -> Map.of("content", "Comment " + i)).toList();
        return application.execute(
                "mutation ($input: CreatePostInput!) { createPost(input: $input) { post { comments { totalCount } } userErrors { message } } }",
                Map.of(
                        "input",
                        Map.of(
                                "kind",
                                "ARTICLE",
                                "content",
                                "Long.",
                                "comments",
                                Map.of("create", comments))));
    }
}
