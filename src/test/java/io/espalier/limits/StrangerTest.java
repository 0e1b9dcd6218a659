package io.espalier.limits;

import static org.assertj.core.api.Assertions.assertThat;

import io.espalier.community.demo.DemoCommunity;
import io.espalier.community.demo.DemoSize;
import io.espalier.testing.TestDatabase;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a stranger sends, for minutes, to the program in 256 MB with a pool of four connections:
 * typed refusals, no 5xx but 503, quick queries of others stay quick, and the heap has room.
 */
@Tag("endurance")
class StrangerTest {

    private static final int HEAP_MIB = 256;
    private static final String LARGE_PAGES =
            "{ posts(first: 100) { nodes { title content author { name } comments(first: 100) { nodes { content author {"
                    + " name } } } } } }";

    @TempDir private Path folder;

    @Test
    void keepsServing() throws Exception {
        try (TestDatabase database = TestDatabase.migrated()) {
            DemoCommunity.ofSize(DemoSize.ofUsers(1_000))
                    .fillIfEmpty(database.dataSource(), () -> {});
            try (ServedProcess program = ServedProcess.start(database, HEAP_MIB, folder)) {
                Clients clients = new Clients(program.port());
                clients.warmUp();
                for (Attack attack : attacks(database, program.port())) {
                    // Just before each, since other programs come and go on most machines.
                    Duration idle = clients.quickly(statuses -> {}, () -> {}).p99();
                    print("idle", idle, program.liveHeap(), Set.of());
                    AtomicLong heap = new AtomicLong();
                    Clients.Quick quick =
                            clients.quickly(attack.action(), () -> heap.set(program.liveHeap()));
                    print(attack.name(), quick.p99(), heap.get(), quick.statuses());

                    assertThat(quick.statuses()).allMatch(StrangerTest::isTyped);
                    assertThat(heap.get()).isLessThan(HEAP_MIB * 60 / 100);
                    if (attack.leavesTheProcessorIdle()) {
                        assertThat(quick.p99()).isLessThan(idle.multipliedBy(3));
                    }
                    assertThat(program.isAlive()).isTrue();
                }
                clients.warmUp();
            }
        }
    }

    private static void print(String what, Duration p99, long heap, Set<Integer> statuses) {
        System.out.printf(
                "%-20s quick p99 %5d ms, live heap %4d MiB, statuses %s%n",
                what, p99.toMillis(), heap, statuses);
    }

    private static boolean isTyped(int status) {
        return status < 500 || status == 503;
    }

    /**
     * Something a stranger does.
     *
     * @param leavesTheProcessorIdle whether others have the processor for themselves meanwhile
     */
    private record Attack(String name, boolean leavesTheProcessorIdle, Clients.Action action) {}

    private static List<Attack> attacks(TestDatabase database, int port) {
        Clients clients = new Clients(port);
        return List.of(
                sending("15,000 tokens", clients, 200, "{ " + "__typename ".repeat(15_000) + "}"),
                sending(
                        "1,000 aliases",
                        clients,
                        200,
                        IntStream.range(0, 1_000)
                                .mapToObj(i -> "a" + i + ": __typename")
                                .collect(Collectors.joining(" ", "{ ", " }"))),
                sending("200 nested fields", clients, 200, "{ a ".repeat(200) + "}".repeat(200)),
                sending(
                        "cyclic fragments",
                        clients,
                        200,
                        "{ users { nodes { ...A } } } fragment A on User { posts { nodes { author { ...A } } } }"),
                sending("large pages", clients, 40, LARGE_PAGES),
                new Attack(
                        "30 MB bodies",
                        false,
                        statuses ->
                                clients.all(
                                        20,
                                        i -> statuses.add(clients.sendBytes(new byte[30 << 20])))),
                new Attack(
                        "malformed UTF-8",
                        false,
                        statuses ->
                                clients.all(
                                        200,
                                        i ->
                                                statuses.add(
                                                        clients.sendBytes(
                                                                "{\"query\": \"{ # \u00ff }\"}"
                                                                        .getBytes(
                                                                                java.nio.charset
                                                                                        .StandardCharsets
                                                                                        .ISO_8859_1))))),
                new Attack("slow senders", true, statuses -> sendSlowly(port, clients)),
                new Attack("slow readers", false, statuses -> readSlowly(port, clients)),
                new Attack(
                        "200 slow queries",
                        true,
                        statuses -> whileVotesAreLocked(database, clients, statuses)));
    }

    private static Attack sending(String name, Clients clients, int times, String document) {
        return new Attack(
                name,
                false,
                statuses -> clients.all(times, i -> statuses.add(clients.send(document))));
    }

    /** Fifty clients that send a byte at a time and never end. */
    private static void sendSlowly(int port, Clients clients) throws Exception {
        clients.all(
                50,
                i -> {
                    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                        OutputStream out = socket.getOutputStream();
                        out.write(
                                ("POST /graphql HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
                                                + "Content-Length: 1000\r\n\r\n{\"query\":\"")
                                        .getBytes(StandardCharsets.US_ASCII));
                        for (int sent = 0; sent < 30; sent++) {
                            out.write('a');
                            Thread.sleep(500);
                        }
                    } catch (IOException cut) {
                        // The server gave it up, as it should.
                    }
                });
    }

    /** Twenty clients that ask for a large answer and do not read it. */
    private static void readSlowly(int port, Clients clients) throws Exception {
        String body = "{\"query\":\"" + LARGE_PAGES + "\"}";
        clients.all(
                20,
                i -> {
                    try (Socket socket = new Socket()) {
                        socket.setReceiveBufferSize(1024);
                        socket.connect(
                                new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
                        socket.getOutputStream()
                                .write(
                                        ("POST /graphql HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type:"
                                                        + " application/json\r\nContent-Length: "
                                                        + body.length()
                                                        + "\r\n\r\n"
                                                        + body)
                                                .getBytes(StandardCharsets.US_ASCII));
                        Thread.sleep(15_000);
                    } catch (IOException cut) {
                        // The server gave it up, as it should.
                    }
                });
    }

    private static void whileVotesAreLocked(
            TestDatabase database, Clients clients, Set<Integer> statuses) throws Exception {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("lock table votes in access exclusive mode");
            clients.all(
                    200,
                    i ->
                            statuses.add(
                                    clients.send("{ users { nodes { votes { totalCount } } } }")));
            connection.rollback();
        }
    }
}
