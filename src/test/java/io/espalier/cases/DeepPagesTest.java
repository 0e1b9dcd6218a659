package io.espalier.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.espalier.engine.id.GlobalId;
import io.espalier.testing.Answer;
import io.espalier.testing.TestApplication;
import io.espalier.testing.TestDatabase;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** What a page costs does not grow with the rows before it, in a list of 100,000. */
class DeepPagesTest {

    private static final int ROWS = 100_000;
    private static final int SIZE = 20;
    private static final int DEEP = 2_500;
    private static final int TEN = 10;

    @SuppressWarnings("NullAway.Init")
    private static TestDatabase database;

    @SuppressWarnings("NullAway.Init")
    private static TestApplication application;

    @BeforeAll
    static void start() {
        database = TestDatabase.migrated();
        JdbcTemplate jdbc = new JdbcTemplate(database.dataSource());
        jdbc.update(
                """
                insert into posts (id, kind, content, score, views, created_at)
                select md5(n::text)::uuid, (case n % 3 when 0 then 'QUESTION' when 1 then 'ARTICLE' else 'WIKI' end)::postkind,
                       '', n * 7919 % 1000, n, timestamptz '2024-01-01' + n / 3 * interval '1 minute'
                from generate_series(1, ?) n
                """,
                ROWS);
        jdbc.execute("vacuum analyze posts");
        application = ExplainedCommunity.serve(database);
    }

    @AfterAll
    static void stop() {
        application.close();
        database.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{createdAt: DESC}]",
                "[{score: DESC}]",
                "[{score: ASC}]",
                "[{views: ASC}]",
                "[{kind: ASC}, {createdAt: DESC}]"
            })
    void pageTwoThousandFiveHundredReadsAsManyBuffersAsTheFirst(String order) {
        long first = buffersOfTenPages(order, null);
        long deep =
                buffersOfTenPages(order, cursor(page(order, null, SIZE * (DEEP - TEN / 2 - 1))));
        System.out.printf(
                "%-35s buffers of pages 1 to 10: %s, of those around page %s: %s%n",
                order, first, DEEP, deep);
        assertThat((double) deep)
                .as("buffers of pages around %s by %s, of the first ones %s", DEEP, order, first)
                .isLessThanOrEqualTo(first * 1.2);
    }

    private static Answer page(String order, @Nullable String after, int offset) {
        Map<String, Object> variables = new HashMap<>();
        variables.put("first", SIZE);
        variables.put("offset", offset);
        if (after != null) {
            variables.put("after", after);
        }
        Answer answer =
                application.execute(
                        "query ($first: Int, $after: String, $offset: Int) { posts(first: $first, after: $after, offset: $offset, orderBy: %s) { nodes { id title score } pageInfo { endCursor } } }"
                                .formatted(order),
                        variables);
        assertThat(answer.errors()).isEmpty();
        return answer;
    }

    private static String cursor(Answer page) {
        return (String) Objects.requireNonNull(page.data("posts", "pageInfo", "endCursor"));
    }

    /**
     * Of neighbouring pages, as one that begins near the end of an index's leaf reads the next leaf
     * too, at the list's start as much as deep in it. Each is asked for twice: the first run also
     * reads what types the catalog has.
     */
    private static long buffersOfTenPages(String order, @Nullable String after) {
        long sum = 0;
        String cursor = after;
        for (int page = 0; page < TEN; page++) {
            page(order, cursor, 0);
            Answer answer = page(order, cursor, 0);
            JsonNode plan = ExplainedCommunity.plans(answer).getLast();
            sum +=
                    plan.path("Shared Hit Blocks").longValue(0)
                            + plan.path("Shared Read Blocks").longValue(0);
            cursor = cursor(answer);
        }
        return sum;
    }

    /** However many ids there are, they are one parameter, and each is looked up by the key. */
    @Test
    void tenThousandIdsAreOneStatementByTheIndex() {
        List<String> ids =
                new JdbcTemplate(database.dataSource())
                                .queryForList(
                                        "select id::text from posts limit 10000", String.class)
                                .stream()
                                .map(id -> new GlobalId("Post", List.of(id)).encode())
                                .toList();
        List<Answer> answers =
                Stream.generate(() ->
                                application.execute(
                                        "query ($ids: [ID!]) { posts(where: {id: {in: $ids}}) { totalCount } }",
                                        Map.of("ids", ids)))
                        .limit(5)
                        .toList();
        for (Answer answer : answers) {
            assertThat(answer.data("posts", "totalCount")).isEqualTo(10_000);
            assertThat(answer.recording().statements()).hasSize(1);
            assertThat(ExplainedCommunity.plans(answer).getLast().toString())
                    .doesNotContain("Seq Scan");
        }
        // Of five runs the quickest says most about the statement and least about the machine.
        assertThat(answers.stream().mapToDouble(DeepPagesTest::milliseconds).min().orElseThrow())
                .as("milliseconds in the database")
                .isLessThan(100);
    }

    private static double milliseconds(Answer answer) {
        return ExplainedCommunity.plans(answer).getLast().path("Actual Total Time").asDouble();
    }
}
