package io.espalier.idempotency;

import static io.espalier.idempotency.HttpApi.KEY;
import static org.assertj.core.api.Assertions.assertThat;

import io.espalier.engine.id.GlobalId;
import io.espalier.engine.idempotency.KeptAnswers;
import io.espalier.idempotency.HttpApi.Reply;
import io.espalier.testing.TestApplication;
import io.espalier.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** A request with an {@code Idempotency-Key} is done once, however often it is sent. */
class IdempotencyTest {

    private static final String CREATE =
            "mutation { createCategory(input: {name: \"%s\"}) { category { id name createdAt } userErrors { __typename message code path } } }";

    private static final String ID = "00000000-0000-0000-0000-000000000001";

    @RegisterExtension
    static final ServedCallers SERVED =
            new ServedCallers(
                    "spring.datasource.hikari.maximum-pool-size=10",
                    "spring.datasource.hikari.connection-timeout=120000",
                    "espalier.limit.queue=120s",
                    "espalier.limit.deadline=240s");

    @BeforeEach
    void reset() {
        execute(
                "delete from idempotency_keys",
                "delete from categories",
                "delete from posts",
                "delete from users",
                "insert into users (id, name) values ('" + ID + "', 'Ada')");
    }

    @Test
    void theSameRequestIsAnsweredAgain() throws Exception {
        Reply first = SERVED.send(CREATE.formatted("ale"), KEY, "k1");
        Reply again = SERVED.send(CREATE.formatted("ale"), KEY, "k1");

        assertThat(first.json().at("/data/createCategory/category/name").asString())
                .isEqualTo("ale");
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.status()).isEqualTo(200);
        assertThat(first.header("Idempotent-Replayed")).isEmpty();
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(names()).containsExactly("ale");
    }

    /** Two of them are the key's: one looks it up, one keeps the answer. */
    @Test
    void itsStatementsAreInTheBound() throws Exception {
        assertThat(
                        SERVED.send(CREATE.formatted("ale"))
                                .json()
                                .at("/extensions/espalier/statements")
                                .toString())
                .isEqualTo("{\"bound\":2,\"executed\":2}");
        assertThat(
                        SERVED.send(CREATE.formatted("stout"), KEY, "k1")
                                .json()
                                .at("/extensions/espalier/statements")
                                .toString())
                .isEqualTo("{\"bound\":4,\"executed\":4}");
    }

    @Test
    void theOrderOfVariablesMakesNoOtherRequest() throws Exception {
        String document =
                "mutation M($a: String!, $b: String) { createCategory(input: {name: $a, description: $b}) { category { id } } }";
        Reply first =
                SERVED.send(
                        document,
                        new TreeMap<String, Object>(Map.of("a", "1", "b", "2")),
                        KEY,
                        "k1");
        Reply again =
                SERVED.send(
                        document,
                        new TreeMap<String, Object>(Map.of("a", "1", "b", "2")).descendingMap(),
                        KEY,
                        "k1");

        assertThat(again.body()).isEqualTo(first.body());
    }

    @Test
    void anotherRequestMayNotHaveItsKey() throws Exception {
        SERVED.send(CREATE.formatted("ale"), KEY, "k1");
        Reply other = SERVED.send(CREATE.formatted("stout"), KEY, "k1");

        assertThat(other.status()).isEqualTo(422);
        assertThat(other.code()).isEqualTo("IDEMPOTENCY_KEY_REUSED");
        assertThat(other.json().has("data")).isFalse();
        assertThat(names()).containsExactly("ale");
    }

    @Test
    void whileTheFirstRunsTheSecondIsTold() throws Exception {
        String update =
                "mutation { updateUser(input: {id: \"%s\", increment: {reputation: 1}}) { user { reputation } } }"
                        .formatted(new GlobalId("User", List.of(ID)).encode());
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor();
                Connection holder = SERVED.database().connect();
                Statement statement = holder.createStatement()) {
            holder.setAutoCommit(false);
            statement.execute("select 1 from users for update");
            Future<Reply> first = clients.submit(() -> SERVED.send(update, KEY, "k1"));
            awaitWaiting(statement);
            Reply second = SERVED.send(update, KEY, "k1");
            holder.rollback();

            assertThat(second.status()).isEqualTo(409);
            assertThat(second.code()).isEqualTo("IDEMPOTENCY_KEY_IN_USE");
            assertThat(first.get().json().at("/data/updateUser/user/reputation").asInt())
                    .isEqualTo(1);
            assertThat(SERVED.send(update, KEY, "k1").body()).isEqualTo(first.get().body());
        }
        assertThat(query("select reputation::text from users")).containsExactly("1");
    }

    @Test
    void manyAtOnceAreDoneOnce() throws Exception {
        List<Callable<Reply>> requests =
                Stream.generate(() ->
                                (Callable<Reply>)
                                        () -> SERVED.send(CREATE.formatted("ale"), KEY, "k1"))
                        .limit(30)
                        .toList();
        List<Reply> replies = new ArrayList<>();
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Reply> reply : clients.invokeAll(requests)) {
                replies.add(reply.get());
            }
        }
        Reply last = SERVED.send(CREATE.formatted("ale"), KEY, "k1");

        assertThat(replies)
                .allSatisfy(reply -> {
                    if (reply.status() == 200) {
                        assertThat(reply.body()).isEqualTo(last.body());
                    } else {
                        assertThat(reply.code()).isEqualTo("IDEMPOTENCY_KEY_IN_USE");
                    }
                })
                .anySatisfy(reply -> assertThat(reply.status()).isEqualTo(200));
        assertThat(names()).containsExactly("ale");
    }

    /** Nothing was written, but what was wrong then is the answer. */
    @Test
    void mistakesAreAnsweredAgain() throws Exception {
        SERVED.send(CREATE.formatted("ale"));
        Reply first = SERVED.send(CREATE.formatted("ale"), KEY, "k1");
        execute("delete from categories");
        Reply again = SERVED.send(CREATE.formatted("ale"), KEY, "k1");

        assertThat(first.json().at("/data/createCategory/userErrors/0/code").asString())
                .isEqualTo("UNIQUE_VIOLATION");
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(names()).isEmpty();
    }

    /** Whoever is told that nothing could be done may send the same again. */
    @Test
    void failuresAreNotKept() throws Exception {
        execute(
                "create function fail() returns trigger language plpgsql as 'begin raise serialization_failure; end'",
                "create trigger fail before insert on categories for each row execute function fail()");
        Reply failed = SERVED.send(CREATE.formatted("ale"), KEY, "k1");
        execute("drop trigger fail on categories", "drop function fail()");
        Reply again = SERVED.send(CREATE.formatted("ale"), KEY, "k1");

        assertThat(failed.code()).isEqualTo("RETRY");
        assertThat(again.json().at("/data/createCategory/category/name").asString())
                .isEqualTo("ale");
        assertThat(names()).containsExactly("ale");
    }

    @Test
    void aKeyIsItsCallers() throws Exception {
        Reply ada = SERVED.send(CREATE.formatted("ale"), KEY, "k1", NamedCallers.HEADER, "ada");
        Reply eve = SERVED.send(CREATE.formatted("stout"), KEY, "k1", NamedCallers.HEADER, "eve");
        Reply nobody = SERVED.send(CREATE.formatted("porter"), KEY, "k1");

        assertThat(List.of(ada.status(), eve.status(), nobody.status())).containsOnly(200);
        assertThat(names()).containsExactly("ale", "porter", "stout");
        assertThat(
                        SERVED.send(CREATE.formatted("ale"), KEY, "k1", NamedCallers.HEADER, "ada")
                                .body())
                .isEqualTo(ada.body());
    }

    @Test
    void whatIsTooOldIsForgotten() throws Exception {
        Reply first = SERVED.send(CREATE.formatted("ale"), KEY, "k1");
        execute(
                "update idempotency_keys set created_at = now() - interval '24 hours 1 second'",
                "delete from categories");
        Reply again = SERVED.send(CREATE.formatted("ale"), KEY, "k1");

        assertThat(again.body()).isNotEqualTo(first.body());
        assertThat(names()).containsExactly("ale");
        assertThat(SERVED.send(CREATE.formatted("ale"), KEY, "k1").body()).isEqualTo(again.body());
    }

    @Test
    void whatIsTooOldIsRemoved() throws Exception {
        execute(
                """
                insert into idempotency_keys (caller, key, part, fingerprint, answer, created_at)
                select '', n::text, '', '', '', now() - interval '1 day' * (n - 3) from generate_series(1, 7) n
                """);
        KeptAnswers answers = SERVED.application().bean(KeptAnswers.class);
        List<Integer> removed = new ArrayList<>();
        try (Connection connection = SERVED.database().connect()) {
            for (int i = 0; i < 3; i++) {
                removed.add(answers.purge(connection, 2));
            }
        }

        // That of exactly a day ago was older than a day when they were removed.
        assertThat(removed).containsExactly(2, 2, 0);
        assertThat(query("select key from idempotency_keys order by key"))
                .containsExactly("1", "2", "3");
    }

    /** As after a crash between the transactions of two fields. */
    @Test
    void eachFieldsTransactionHasItsOwn() throws Exception {
        String document =
                """
                mutation @transaction(mode: EACH) {
                  one: createCategory(input: {name: "ale"}) { category { id } userErrors { code } }
                  two: createCategory(input: {name: "stout"}) { category { id } userErrors { code } }
                }
                """;
        Reply first = SERVED.send(document, KEY, "k1");
        execute(
                "delete from categories where name = 'stout'",
                "delete from idempotency_keys where part = 'two'");
        Reply again = SERVED.send(document, KEY, "k1");

        assertThat(again.json().at("/data/one")).isEqualTo(first.json().at("/data/one"));
        assertThat(again.json().at("/data/two")).isNotEqualTo(first.json().at("/data/two"));
        assertThat(names()).containsExactly("ale", "stout");
        assertThat(SERVED.send(document, KEY, "k1").body()).isEqualTo(again.body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"two words", ""})
    void aKeyIsVisibleAscii(String key) throws Exception {
        Reply refused = SERVED.send(CREATE.formatted("ale"), KEY, key);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.code()).isEqualTo("BAD_REQUEST");
        assertThat(names()).isEmpty();
    }

    @Test
    void thereIsOneKey() throws Exception {
        assertThat(SERVED.send(CREATE.formatted("ale"), KEY, "k1", KEY, "k2").status())
                .isEqualTo(400);
        assertThat(SERVED.send(CREATE.formatted("ale"), KEY, "k".repeat(256)).status())
                .isEqualTo(400);
        assertThat(SERVED.send(CREATE.formatted("ale"), KEY, "k".repeat(255)).status())
                .isEqualTo(200);
    }

    @Test
    void whereNothingCanBeKeptAKeyIsRefused() throws Exception {
        try (TestDatabase bare = TestDatabase.migrated()) {
            new JdbcTemplate(bare.dataSource()).execute("drop table idempotency_keys");
            try (TestApplication keepsNothing =
                    TestApplication.start(
                            NamedCallers.class, bare, "spring.main.web-application-type=servlet")) {
                HttpApi there = SERVED.at(keepsNothing);
                Reply refused = there.send(CREATE.formatted("ale"), KEY, "k1");

                assertThat(refused.code()).isEqualTo("BAD_REQUEST");
                assertThat(refused.json().has("data")).isFalse();
                assertThat(there.send(CREATE.formatted("ale")).json().has("errors")).isFalse();
            }
        }
    }

    @Test
    void queriesNeedNone() throws Exception {
        String query = "{ categories { totalCount } }";
        Reply before = SERVED.send(query, KEY, "k1");
        SERVED.send(CREATE.formatted("ale"));
        Reply after = SERVED.send(query, KEY, "k1");

        assertThat(before.json().at("/data/categories/totalCount").asInt()).isZero();
        assertThat(after.json().at("/data/categories/totalCount").asInt()).isEqualTo(1);
        assertThat(query("select key from idempotency_keys")).isEmpty();
    }

    private static void awaitWaiting(Statement statement) throws SQLException {
        long end = System.nanoTime() + 60_000_000_000L;
        while (System.nanoTime() < end) {
            try (var rows =
                    statement.executeQuery(
                            "select exists (select from pg_locks where not granted)")) {
                rows.next();
                if (rows.getBoolean(1)) {
                    return;
                }
            }
        }
        throw new AssertionError("nobody waits");
    }

    private static List<String> names() {
        return query("select name from categories order by name");
    }

    private static List<String> query(String sql) {
        return new JdbcTemplate(SERVED.database().dataSource())
                .query(sql, (row, index) -> Objects.requireNonNull(row.getString(1)));
    }

    private static void execute(String... statements) {
        for (String statement : statements) {
            new JdbcTemplate(SERVED.database().dataSource()).execute(statement);
        }
    }
}
