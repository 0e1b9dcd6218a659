package io.espalier.limits;

import static org.assertj.core.api.Assertions.assertThat;

import io.espalier.limits.Served.Reply;
import io.espalier.testing.TestDatabase;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Operations that take too long end with their SQL, and those that find no connection are told so.
 * What is slow here waits for a lock.
 */
class DeadlineTest {

    private static final String USERS = "{ users { totalCount } }";

    private static Served served;

    @BeforeAll
    static void start() {
        served =
                new Served(
                        "espalier.limit.deadline=3s",
                        "espalier.limit.queue=500ms",
                        "espalier.limit.slow=1s",
                        "spring.datasource.hikari.connection-timeout=1000");
        served.jdbc().update("insert into users (id, name) values (gen_random_uuid(), 'Ada')");
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ comments { totalCount } }",
                "{ users { nodes { name comments { totalCount } } } }"
            })
    void anOperationEndsAtItsDeadlineAndItsSqlToo(String document) throws Exception {
        served.whileLocked(
                "comments",
                () -> {
                    Reply reply = served.post(document);

                    assertThat(List.of(reply.status(), reply.errors()))
                            .isEqualTo(
                                    List.of(
                                            503,
                                            Reply.refusal(
                                                    "TIMEOUT",
                                                    "The operation took longer than 3000 ms, the most it may; ask for less.")));
                    assertThat(served.running()).isZero();
                });
    }

    @Test
    void afterADeadlineTheConnectionServesAgain() throws Exception {
        served.whileLocked(
                "votes",
                () -> {
                    served.post("{ users { nodes { votes { totalCount } } } }");
                });

        for (int i = 0; i < 8; i++) {
            assertThat(served.post(USERS).status()).isEqualTo(200);
        }
        assertThat(
                        served.jdbc()
                                .queryForList(
                                        "select state from pg_stat_activity where datname = current_database()"
                                                + " and state like 'idle in transaction%'"))
                .isEmpty();
    }

    /** The server learns that a client has gone when it writes; until then the deadline counts. */
    @Test
    void whenAClientHangsUpItsSqlEndsAtTheDeadlineAtTheLatest() throws Exception {
        served.whileLocked(
                "badges",
                () -> {
                    int before = served.running();
                    byte[] body =
                            "{\"query\": \"{ users { nodes { badges { totalCount } } } }\"}"
                                    .getBytes(StandardCharsets.US_ASCII);
                    long start;
                    try (Socket socket =
                            new Socket(InetAddress.getLoopbackAddress(), served.port())) {
                        String head =
                                "POST /graphql HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
                                        + "Content-Length: %d\r\n\r\n".formatted(body.length);
                        socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
                        socket.getOutputStream().write(body);
                        start = System.nanoTime();
                        await(() -> served.running() == before + 1);
                    }
                    await(() -> served.running() == before);

                    assertThat(Duration.ofNanos(System.nanoTime() - start))
                            .isLessThan(Duration.ofSeconds(5));
                });
    }

    /** Asks again and again, for half a minute at most. */
    private static void await(BooleanSupplier condition) {
        long until = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(until);
        }
    }

    /** Of 50 slow operations some wait for the lock, and the others are sent away in time. */
    @Test
    void aFullPoolSaysSoAndWhenToComeAgain() throws Exception {
        served.post(USERS);
        served.whileLocked(
                "posts",
                () -> {
                    List<CompletableFuture<Reply>> slow = new ArrayList<>();
                    for (int i = 0; i < 50; i++) {
                        slow.add(served.postAsync("{ posts { totalCount } }"));
                    }
                    List<Reply> replies = slow.stream().map(CompletableFuture::join).toList();

                    assertThat(replies.stream().map(Reply::status)).containsOnly(503);
                    assertThat(replies)
                            .filteredOn(reply -> reply.message().startsWith("The server is busy"))
                            .isNotEmpty()
                            .allSatisfy(reply -> {
                                assertThat(reply.headers())
                                        .containsEntry("retry-after", List.of("1"));
                                assertThat(reply.errors())
                                        .isEqualTo(
                                                Reply.refusal(
                                                        "UNAVAILABLE",
                                                        "The server is busy: no connection to its database was free within 500"
                                                                + " ms. Try again later."));
                            });
                });
    }

    /** Slow ones have three of the four connections at most. */
    @Test
    void aQuickOperationFindsAConnectionWhileSlowOnesWait() throws Exception {
        served.post(USERS);
        served.whileLocked(
                "comments",
                () -> {
                    List<CompletableFuture<Reply>> slow = new ArrayList<>();
                    for (int i = 0; i < 50; i++) {
                        slow.add(served.postAsync("{ c" + i % 7 + ": comments { totalCount } }"));
                    }
                    for (int i = 0; i < 20; i++) {
                        assertThat(served.post(USERS).status()).isEqualTo(200);
                    }
                    slow.forEach(CompletableFuture::join);
                });
    }

    @Test
    void whenTheDatabaseIsGoneOperationsSaySoAndLaterSucceed() throws Exception {
        String name = served.jdbc().queryForObject("select current_database()", String.class);
        try (TestDatabase other = TestDatabase.empty()) {
            JdbcTemplate outside = new JdbcTemplate(other.dataSource());
            outside.execute("alter database " + name + " with allow_connections false");
            outside.queryForList(
                    "select pg_terminate_backend(pid, 10000) from pg_stat_activity where datname = ?",
                    name);
            Reply reply = served.post(USERS);
            outside.execute("alter database " + name + " with allow_connections true");

            assertThat(List.of(reply.status(), reply.errors()))
                    .isEqualTo(
                            List.of(
                                    503,
                                    Reply.refusal(
                                            "UNAVAILABLE",
                                            "The database cannot answer now; try again later.")));
        }
        // The pool learns that a connection is dead by using it.
        await(() -> served.statusOf(USERS) == 200);
    }
}
