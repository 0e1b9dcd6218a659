package io.espalier.health;

import io.espalier.Espalier;
import io.espalier.database.DatabaseConfiguration;
import io.espalier.database.DatabaseHealthConfiguration;
import io.espalier.testing.TestApplication;
import io.espalier.testing.TestDatabase;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The program as {@code serve} starts it, over a database of its own, and a client of it. */
record ServedApplication(TestDatabase database, TestApplication application, HttpClient client)
        implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Import({Espalier.class, DatabaseConfiguration.class, DatabaseHealthConfiguration.class})
    static class Served {}

    static ServedApplication start() {
        TestDatabase database = TestDatabase.migrated();
        return new ServedApplication(
                database,
                TestApplication.start(
                        Served.class,
                        database,
                        "spring.main.web-application-type=servlet",
                        "espalier.health.remembered=0s"),
                HttpClient.newHttpClient());
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send("GET", path, BodyPublishers.noBody());
    }

    /** The answer to a GraphQL operation. */
    JsonNode execute(String document) throws IOException, InterruptedException {
        String body = JSON.writeValueAsString(Map.of("query", document));
        return JSON.readTree(send("POST", "/graphql", BodyPublishers.ofString(body)).body());
    }

    HttpResponse<String> send(String method, String path, BodyPublisher body)
            throws IOException, InterruptedException {
        URI uri = URI.create("http://127.0.0.1:" + application.port() + path);
        return client.send(
                HttpRequest.newBuilder(uri)
                        .header("Content-Type", "application/json")
                        .method(method, body)
                        .build(),
                BodyHandlers.ofString());
    }

    @Override
    public void close() {
        client.close();
        application.close();
        database.close();
    }
}
