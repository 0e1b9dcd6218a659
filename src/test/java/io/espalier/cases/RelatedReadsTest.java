package io.espalier.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.espalier.engine.id.GlobalId;
import io.espalier.testing.Answer;
import io.espalier.testing.TestApplication;
import io.espalier.testing.TestDatabase;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/**
 * What filters, aggregates and groups of related rows cost goes by the rows that they are about,
 * not by the size of the tables: others' rows, ten times as many, change nothing.
 */
class RelatedReadsTest {

    private static final int POSTS = 10_000;
    private static final int POSTS_OF_EACH = 50;
    private static final int USERS = POSTS / POSTS_OF_EACH;

    /** Which of the same twenty users are meant. */
    private static final List<String> FILTERS =
            List.of(
                    "posts: {some: {score: {gt: 990}}}",
                    "posts: {every: {score: {gt: 10}}}",
                    "posts: {some: {comments: {some: {score: {gt: 5}}}}}",
                    "posts: {count: {gt: 5}}",
                    "posts: {sum: {views: {gt: \"100\"}}}");

    /** What is asked of them. */
    private static final List<String> FIELDS =
            List.of(
                    "posts { aggregate { count sum { views } max { createdAt } } }",
                    "posts { groups(by: [{kind: VALUE}]) { key { kind } aggregate { count } } }");

    @SuppressWarnings("NullAway.Init")
    private static TestDatabase database;

    @SuppressWarnings("NullAway.Init")
    private static TestApplication application;

    private static List<String> ids = List.of();

    @BeforeAll
    static void start() {
        database = TestDatabase.migrated();
        fill(1, USERS);
        ids =
                jdbc()
                        .queryForList(
                                "select id::text from users where name::integer <= 20 order by name::integer",
                                String.class)
                        .stream()
                        .map(id -> new GlobalId("User", List.of(id)).encode())
                        .toList();
        application = ExplainedCommunity.serve(database);
    }

    @AfterAll
    static void stop() {
        application.close();
        database.close();
    }

    /** Users of these numbers, each with posts, each post with three comments. */
    private static void fill(int first, int last) {
        jdbc().update(
                        """
                        insert into users (id, name)
                        select md5('u' || n)::uuid, n::text from generate_series(?, ?) n
                        """,
                        first,
                        last);
        jdbc().update(
                        """
                        insert into posts (id, kind, content, score, views, author_id, created_at)
                        select md5('p' || n)::uuid, (case n % 2 when 0 then 'QUESTION' else 'ARTICLE' end)::postkind, '',
                               n * 7919 % 1000, n, md5('u' || (n - 1) / 50 + 1)::uuid,
                               timestamptz '2024-01-01' + n * interval '1 minute'
                        from generate_series((? - 1) * 50 + 1, ? * 50) n
                        """,
                        first, last);
        jdbc().update(
                        """
                        insert into comments (id, content, score, post_id, created_at)
                        select md5('c' || n || '-' || c)::uuid, 'x', n % 7, md5('p' || n)::uuid,
                               timestamptz '2024-01-01' + n * interval '1 minute'
                        from generate_series((? - 1) * 50 + 1, ? * 50) n, generate_series(1, 3) c
                        """,
                        first, last);
        jdbc().execute("vacuum analyze users, posts, comments");
    }

    private static JdbcTemplate jdbc() {
        return new JdbcTemplate(database.dataSource());
    }

    @Test
    void tenTimesTheRowsOfOthersCostLittle() {
        Map<String, Cost> few = costs();
        fill(USERS + 1, USERS * 10);
        Map<String, Cost> many = costs();
        few.forEach((read, before) -> {
            Cost cost = Objects.requireNonNull(many.get(read));
            System.out.printf("%-40s %s -> %s%n", read, before, cost);
            assertThat(cost.rows()).as("rows of %s", read).isEqualTo(before.rows());
            assertThat(cost.buffers())
                    .as("buffers of %s, where fewer rows took %s", read, before.buffers())
                    // The larger index is one level deeper.
                    .isLessThan(before.buffers() * 2);
        });
    }

    private static Map<String, Cost> costs() {
        Map<String, Cost> costs = new LinkedHashMap<>();
        FILTERS.forEach(filter -> costs.put(filter, cost(", " + filter, "name")));
        FIELDS.forEach(fields -> costs.put(fields, cost("", fields)));
        return costs;
    }

    /** Of five runs the cheapest. Before them the driver asks for types, and the caches fill. */
    private static Cost cost(String arguments, String fields) {
        String query =
                "query ($ids: [ID!]) { users(first: 100, where: {id: {in: $ids}%s}) { nodes { %s } } }"
                        .formatted(arguments, fields);
        return Stream.generate(() -> application.execute(query, Map.of("ids", ids)))
                .limit(6)
                .skip(1)
                .map(RelatedReadsTest::cost)
                .min(Comparator.comparingDouble(Cost::milliseconds))
                .orElseThrow();
    }

    private static Cost cost(Answer answer) {
        assertThat(answer.errors()).isEmpty();
        JsonNode plan = ExplainedCommunity.plans(answer).getLast();
        return new Cost(
                plan.path("Shared Hit Blocks").longValue(0)
                        + plan.path("Shared Read Blocks").longValue(0),
                plan.path("Actual Rows").asDouble(),
                plan.path("Actual Total Time").asDouble());
    }

    /**
     * @param buffers pages of 8 kB that the statement touched
     * @param rows that it answered
     * @param milliseconds that it ran, while each of its steps was measured
     */
    private record Cost(long buffers, double rows, double milliseconds) {}
}
