package io.espalier.contract;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.espalier.testing.TestApplication;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * Stands before two servers of one database, and hands every query to both: one answers by islands
 * and keeps plans, the other does neither. Where their answers differ in one byte it answers an
 * error that no law allows, so that the contract suite finds the smallest document that shows it.
 */
final class BothWays implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient client = HttpClient.newHttpClient();
    private final HttpServer relay;
    private final URI usual;
    private final URI walked;

    private BothWays(HttpServer relay, URI usual, URI walked) {
        this.relay = relay;
        this.usual = usual;
        this.walked = walked;
    }

    /**
     * @param usual answers by islands and keeps plans
     * @param walked does neither, on the same database
     */
    static BothWays of(TestApplication usual, TestApplication walked) throws IOException {
        HttpServer relay =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        BothWays both = new BothWays(relay, graphql(usual.port()), graphql(walked.port()));
        relay.createContext("/graphql", both::handle);
        relay.start();
        return both;
    }

    private static URI graphql(int port) {
        return URI.create("http://127.0.0.1:" + port + "/graphql");
    }

    URI address() {
        return graphql(relay.getAddress().getPort());
    }

    /** What a server answered. */
    private record Reply(int status, String type, String body) {}

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String request =
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            Reply reply = answer(request);
            byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", reply.type());
            exchange.sendResponseHeaders(reply.status(), body.length);
            exchange.getResponseBody().write(body);
        }
    }

    /** A mutation runs once: its second answer would be another. */
    private Reply answer(String request) throws IOException {
        Reply first = send(usual, request);
        if (JSON.readTree(request).path("query").asString().startsWith("mutation")) {
            return first;
        }
        Reply plain = send(walked, request);
        if (!first.equals(plain)) {
            return difference("%s%n without islands: %s".formatted(first, plain));
        }
        Reply again = send(usual, request);
        return first.equals(again)
                ? first
                : difference("%s%n by its kept plan: %s".formatted(first, again));
    }

    private static Reply difference(String message) {
        return new Reply(
                200,
                "application/graphql-response+json",
                JSON.writeValueAsString(Map.of("errors", List.of(Map.of("message", message)))));
    }

    private Reply send(URI address, String request) throws IOException {
        try {
            HttpResponse<String> response =
                    client.send(
                            HttpRequest.newBuilder(address)
                                    .header("Content-Type", "application/json")
                                    .header("Accept", "application/graphql-response+json")
                                    .POST(HttpRequest.BodyPublishers.ofString(request))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            return new Reply(
                    response.statusCode(),
                    response.headers().firstValue("Content-Type").orElse(""),
                    response.body());
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new IOException(interruption);
        }
    }

    @Override
    public void close() {
        relay.stop(0);
        client.close();
    }
}
