package io.espalier.writing;

import static org.assertj.core.api.Assertions.assertThat;

import io.espalier.cases.CommunityApplication;
import io.espalier.engine.id.GlobalId;
import io.espalier.testing.TestDatabase;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.graphql.ExecutionGraphQlResponse;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.support.DefaultExecutionGraphQlRequest;
import org.springframework.jdbc.core.JdbcTemplate;

/** Many clients that write the same rows at the same time: nothing is lost, nothing done twice. */
class ConcurrentWritesTest {

    private static final String ONE = post(1);
    private static final String OTHER = post(2);
    private static final String SCORE =
            "select score from posts where id = '01900000-0000-7000-8003-000000000002'";
    private static final String VOTES =
            "select count(*) from votes where post_id = '01900000-0000-7000-8003-000000000002'";

    @SuppressWarnings("NullAway.Init")
    private static TestDatabase database;

    @SuppressWarnings("NullAway.Init")
    private static ConfigurableApplicationContext application;

    @BeforeAll
    static void start() {
        database = CaseRows.load();
        application =
                new SpringApplicationBuilder(CommunityApplication.class)
                        .run(
                                "--spring.datasource.url=" + database.jdbcUrl(),
                                "--spring.datasource.username=" + database.user(),
                                "--spring.datasource.password=" + database.password(),
                                "--spring.datasource.hikari.maximum-pool-size=10",
                                // However slow the machine is, all of them get their turn.
                                "--spring.datasource.hikari.connection-timeout=120000",
                                "--espalier.limit.queue=120s",
                                "--espalier.limit.deadline=240s",
                                "--spring.main.web-application-type=none",
                                "--spring.main.banner-mode=off",
                                "--spring.liquibase.enabled=false",
                                "--spring.graphql.schema.locations=classpath*:graphql-schema/**/");
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
    void fiftyClientsIncrementOneCounter() throws Exception {
        String increment =
                "mutation { updatePost(input: {id: \"%s\", increment: {views: 1}}) { post { views } userErrors { code } } }"
                        .formatted(ONE);
        List<Object> views =
                together(50, 4, increment).stream()
                        .map(data -> field(data, "updatePost", "post", "views"))
                        .toList();

        assertThat(views)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1_201, 1_400).boxed().toList());
        assertThat(
                        number(
                                "select views from posts where id = '01900000-0000-7000-8003-000000000001'"))
                .isEqualTo(1_400);
    }

    @Test
    void oneOfManyUpsertsCreates() throws Exception {
        String upsert =
                "mutation { upsertCategory(input: {by: {name: \"new\"}, create: {name: \"new\"}, update: {description: \"again\"}}) { category { name } userErrors { code } } }";
        List<Map<String, Object>> answers = together(20, 1, upsert);

        assertThat(answers)
                .allSatisfy(data ->
                        assertThat(field(data, "upsertCategory", "category", "name"))
                                .isEqualTo("new"));
        assertThat(number("select count(*) from categories where name = 'new'")).isEqualTo(1);
    }

    /** Each locks one row and then the other's, so that PostgreSQL has to end one of them. */
    @Test
    void documentsThatWaitForEachOtherAreRunAnew() throws Exception {
        String there = bothWays(ONE, OTHER);
        String back = bothWays(OTHER, ONE);
        List<Map<String, Object>> answers = new ArrayList<>();
        for (int round = 0; round < 5; round++) {
            answers.addAll(
                    together(
                            Stream.of(there, back, there, back)
                                    .map(ConcurrentWritesTest::executing)
                                    .toList()));
        }

        assertThat(answers).hasSize(20);
        assertThat(
                        number(
                                "select version from posts where id = '01900000-0000-7000-8003-000000000001'"))
                .isEqualTo(20);
        assertThat(
                        number(
                                "select version from posts where id = '01900000-0000-7000-8003-000000000002'"))
                .isEqualTo(20);
    }

    @Test
    void fiftyUsersVoteAtOnce() throws Exception {
        newUsers();
        together(votes("UP"));

        assertThat(number(SCORE)).isEqualTo(3 + 50);
        assertThat(number(VOTES)).isEqualTo(50);
    }

    /** Whatever comes last of each, the score is that of the votes that are left. */
    @Test
    void fiftyUsersChangeTheirMindsAtOnce() throws Exception {
        newUsers();
        List<Callable<Map<String, Object>>> votes = new ArrayList<>(votes("UP"));
        votes.addAll(votes("DOWN"));
        votes.addAll(votes("UP"));
        Collections.shuffle(votes, new Random(7));
        List<Object> scores =
                together(votes).stream()
                        .map(data -> field(data, "castVote", "post", "score"))
                        .toList();

        assertThat(scores).hasSize(150);
        assertThat(number(VOTES)).isEqualTo(50);
        assertThat(number(SCORE))
                .isEqualTo(
                        3
                                + number(VOTES + " and kind = 'UP'")
                                - number(VOTES + " and kind = 'DOWN'"));
    }

    private static void newUsers() {
        new JdbcTemplate(database.dataSource())
                .update(
                        "insert into users (id, name) select ('01900000-0000-7000-8001-' || lpad(n::text, 12, '0'))::uuid, 'Voter ' || n from generate_series(101, 150) n");
    }

    private static List<Callable<Map<String, Object>>> votes(String kind) {
        return IntStream.rangeClosed(101, 150)
                .mapToObj(number ->
                        executing(
                                "mutation { castVote(input: {post: \"%s\", voter: \"%s\", kind: %s}) { post { score } userErrors { code } } }"
                                        .formatted(OTHER, user(number), kind)))
                .toList();
    }

    private static String user(int number) {
        return new GlobalId("User", List.of("01900000-0000-7000-8001-%012d".formatted(number)))
                .encode();
    }

    private static String bothWays(String first, String second) {
        String update =
                "updatePost(input: {id: \"%s\", increment: {score: 1}}) { post { author { posts { totalCount } } } userErrors { code } }";
        return "mutation { a: "
                + update.formatted(first)
                + " b: "
                + update.formatted(second)
                + " }";
    }

    private static List<Map<String, Object>> together(int clients, int times, String document)
            throws Exception {
        return together(
                IntStream.range(0, clients * times).mapToObj(i -> executing(document)).toList());
    }

    private static List<Map<String, Object>> together(
            List<Callable<Map<String, Object>>> operations) throws Exception {
        try (ExecutorService clients = Executors.newFixedThreadPool(50)) {
            List<Map<String, Object>> answers = new ArrayList<>();
            for (Future<Map<String, Object>> answer : clients.invokeAll(operations)) {
                answers.add(answer.get());
            }
            return answers;
        }
    }

    private static Callable<Map<String, Object>> executing(String document) {
        return () -> {
            ExecutionGraphQlResponse response =
                    Objects.requireNonNull(
                            application
                                    .getBean(ExecutionGraphQlService.class)
                                    .execute(
                                            new DefaultExecutionGraphQlRequest(
                                                    document, null, null, null, "1", null))
                                    .block());
            assertThat(response.getErrors()).isEmpty();
            return response.getData();
        };
    }

    private static Object field(Map<String, Object> data, String... path) {
        Object value = data;
        for (String step : path) {
            value = Objects.requireNonNull(((Map<?, ?>) value).get(step));
        }
        return value;
    }

    private static int number(String sql) {
        return Objects.requireNonNull(
                new JdbcTemplate(database.dataSource()).queryForObject(sql, Integer.class));
    }

    private static String post(int number) {
        return new GlobalId("Post", List.of("01900000-0000-7000-8003-%012d".formatted(number)))
                .encode();
    }
}
