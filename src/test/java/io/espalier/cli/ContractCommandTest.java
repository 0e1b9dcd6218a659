package io.espalier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.espalier.cases.Communities;
import io.espalier.cases.CommunityExtension;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

@ExtendWith(CommunityExtension.class)
class ContractCommandTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void endsWith0WhereAllHolds(Communities communities) throws IOException {
        List<String> callers = new ArrayList<>();
        try (Relay relay = Relay.start(communities, callers, UnaryOperator.identity())) {
            assertThat(
                            contract(
                                    relay.address(),
                                    "--depth=1",
                                    "--header=X-Caller: ada",
                                    "--except=Query.trendingPosts",
                                    "--only=Query.users pages"))
                    .isZero();
        }
        assertThat(err.toString()).as("no progress where nobody watches").isEmpty();
        assertThat(
                        out.toString()
                                .replaceAll("[\\d,]+ documents in [\\d.]+ s", "… documents in … s"))
                .isEqualTo(
                        "17 checks by … documents in … s: 17 hold, 0 broken, 0 with nothing to check.%n"
                                .formatted());
        assertThat(callers).hasSizeGreaterThan(20).containsOnly("ada");
    }

    @Test
    void endsWith1AndTheReportWhereALawIsBroken(Communities communities) throws IOException {
        UnaryOperator<String> lie =
                answer -> answer.replace("\"hasNextPage\":true", "\"hasNextPage\":false");
        try (Relay relay = Relay.start(communities, new ArrayList<>(), lie)) {
            assertThat(contract(relay.address(), "--depth=1", "--only=Query.users pages"))
                    .isEqualTo(1);
        }
        assertThat(out.toString())
                .contains(
                        "Query.users pages\n  law       `pageInfo` tells where the page begins and ends, and whether there is more.\n",
                        "  again     --seed 1 --only 'Query.users pages'\n");
    }

    @Test
    void endsWith2WhereNobodyAnswers() throws IOException {
        String nobody;
        try (HttpServerPort port = new HttpServerPort()) {
            nobody = "http://127.0.0.1:" + port.number() + "/graphql";
        }
        assertThat(contract(nobody)).isEqualTo(2);
        assertThat(err.toString())
                .isEqualTo("%s does not answer (ConnectException).%n".formatted(nobody));
    }

    @Test
    void endsWith2WhereAnotherServerAnswers(Communities communities) {
        String address =
                "http://127.0.0.1:%d/graphql/schema".formatted(communities.fixture().port());
        assertThat(contract(address)).isEqualTo(2);
        assertThat(err.toString()).startsWith(address + " answers no GraphQL, but status 4");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "localhost:8080",
                "file:///graphql",
                "http://localhost/graphql --depth=0",
                "http://localhost/graphql --seed=x",
                "http://localhost/graphql --header=Authorization",
                "http://localhost/graphql --deep"
            })
    void endsWith2WhereItDoesNotUnderstand(String arguments) {
        assertThat(contract(arguments.isEmpty() ? new String[0] : arguments.split(" ")))
                .isEqualTo(2);
        assertThat(err.toString()).isNotEmpty();
        assertThat(out.toString()).isEmpty();
    }

    private int contract(String... arguments) {
        List<String> all = new ArrayList<>(List.of("contract"));
        all.addAll(List.of(arguments));
        return EspalierCommand.commandLine(ContractCommandTest.class)
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
                .execute(all.toArray(String[]::new));
    }

    /** A port on which nobody listens any more. */
    private record HttpServerPort(HttpServer server) implements AutoCloseable {

        HttpServerPort() throws IOException {
            this(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
            server.start();
        }

        int number() {
            return server.getAddress().getPort();
        }

        @Override
        public void close() {
            server.stop(0);
        }
    }

    /** Hands requests on, notes who sent them, and changes the answers. */
    private record Relay(HttpServer server) implements AutoCloseable {

        static Relay start(
                Communities communities, List<String> callers, UnaryOperator<String> answers)
                throws IOException {
            URI origin =
                    URI.create("http://127.0.0.1:" + communities.fixture().port() + "/graphql");
            HttpServer server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            HttpClient client = HttpClient.newHttpClient();
            server.createContext(
                    "/graphql",
                    exchange -> {
                        callers.add(
                                String.valueOf(exchange.getRequestHeaders().getFirst("X-Caller")));
                        String body =
                                new String(
                                        exchange.getRequestBody().readAllBytes(),
                                        StandardCharsets.UTF_8);
                        byte[] answer =
                                answers.apply(send(client, origin, body))
                                        .getBytes(StandardCharsets.UTF_8);
                        exchange.sendResponseHeaders(200, answer.length);
                        exchange.getResponseBody().write(answer);
                        exchange.close();
                    });
            server.start();
            return new Relay(server);
        }

        private static String send(HttpClient client, URI origin, String body) throws IOException {
            try {
                return client.send(
                                HttpRequest.newBuilder(origin)
                                        .header("Content-Type", "application/json")
                                        .POST(HttpRequest.BodyPublishers.ofString(body))
                                        .build(),
                                HttpResponse.BodyHandlers.ofString())
                        .body();
            } catch (InterruptedException interruption) {
                Thread.currentThread().interrupt();
                throw new IOException(interruption);
            }
        }

        String address() {
            return "http://127.0.0.1:" + server.getAddress().getPort() + "/graphql";
        }

        @Override
        public void close() {
            server.stop(0);
        }
    }
}
