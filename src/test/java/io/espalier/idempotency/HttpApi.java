package io.espalier.idempotency;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A GraphQL endpoint as a client sees it. */
record HttpApi(HttpClient client, int port) {

    static final String KEY = "Idempotency-Key";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** What came back. */
    record Reply(int status, String body, HttpHeaders headers) {

        String header(String name) {
            return headers.firstValue(name).orElse("");
        }

        JsonNode json() {
            return JSON.readTree(body);
        }

        String code() {
            return json().at("/errors/0/extensions/code").asString();
        }
    }

    Reply send(String document, String... headers) throws IOException, InterruptedException {
        return send(document, Map.of(), headers);
    }

    Reply send(String document, Map<String, Object> variables, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/graphql"))
                        .header("Content-Type", "application/json")
                        .header("Accept", "application/json")
                        .POST(
                                HttpRequest.BodyPublishers.ofString(
                                        JSON.writeValueAsString(
                                                Map.of(
                                                        "query",
                                                        document,
                                                        "variables",
                                                        variables))));
        if (headers.length > 0) {
            request.headers(headers);
        }
        HttpResponse<String> response =
                client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        return new Reply(response.statusCode(), response.body(), response.headers());
    }
}
