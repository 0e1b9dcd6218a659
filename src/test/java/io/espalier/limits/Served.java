package io.espalier.limits;

import io.espalier.cases.CommunityApplication;
import io.espalier.testing.TestApplication;
import io.espalier.testing.TestDatabase;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The reference domain, empty, served over HTTP by a pool of four connections. */
final class Served implements AutoCloseable {

    static final JsonMapper JSON = JsonMapper.builder().build();

    private final TestDatabase database;
    private final TestApplication application;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    Served(String... properties) {
        this.database = TestDatabase.migrated();
        List<String> all = new ArrayList<>(List.of(properties));
        all.add("spring.main.web-application-type=servlet");
        all.add("spring.datasource.hikari.maximum-pool-size=4");
        this.application =
                TestApplication.start(
                        CommunityApplication.class, database, all.toArray(String[]::new));
    }

    /**
     * What came back.
     *
     * @param body the whole answer as JSON
     */
    record Reply(int status, Map<String, List<String>> headers, JsonNode body) {

        String message() {
            return body.at("/errors/0/message").asString();
        }

        /** The answer of a request that was refused: its one error and nothing else. */
        static JsonNode refusal(String code, String message) {
            return JSON.valueToTree(
                    Map.of(
                            "errors",
                            List.of(
                                    Map.of(
                                            "message",
                                            message,
                                            "extensions",
                                            Map.of("code", code)))));
        }

        JsonNode errors() {
            return JSON.valueToTree(Map.of("errors", body.path("errors")));
        }

        int executed() {
            return body.at("/extensions/espalier/statements/executed").asInt(-1);
        }
    }

    Reply post(String document) throws IOException, InterruptedException {
        return replyOf(client.send(request(document), HttpResponse.BodyHandlers.ofString()));
    }

    int statusOf(String document) {
        return postAsync(document).join().status();
    }

    CompletableFuture<Reply> postAsync(String document) {
        return client.sendAsync(request(document), HttpResponse.BodyHandlers.ofString())
                .thenApply(Served::replyOf);
    }

    Reply send(HttpRequest.BodyPublisher body) throws IOException, InterruptedException {
        return replyOf(client.send(request(body), HttpResponse.BodyHandlers.ofString()));
    }

    private HttpRequest request(String document) {
        return request(
                HttpRequest.BodyPublishers.ofString(
                        JSON.writeValueAsString(Map.of("query", document)),
                        StandardCharsets.UTF_8));
    }

    private HttpRequest request(HttpRequest.BodyPublisher body) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + "/graphql"))
                .header("Content-Type", "application/json")
                .header("Accept", "application/graphql-response+json")
                .timeout(Duration.ofMinutes(1))
                .POST(body)
                .build();
    }

    private static Reply replyOf(HttpResponse<String> response) {
        return new Reply(
                response.statusCode(), response.headers().map(), JSON.readTree(response.body()));
    }

    int port() {
        return application.port();
    }

    JdbcTemplate jdbc() {
        return new JdbcTemplate(database.dataSource());
    }

    /** How many statements of the application the server works on, or has waiting for a lock. */
    int running() {
        Integer count =
                jdbc().queryForObject(
                                "select count(*) from pg_stat_activity where datname = current_database()"
                                        + " and pid <> pg_backend_pid() and state = 'active'",
                                Integer.class);
        return count == null ? 0 : count;
    }

    /** Does something while every read of that table waits for a lock. */
    void whileLocked(String table, Action action) throws Exception {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("lock table " + table + " in access exclusive mode");
            action.run();
            connection.rollback();
        }
    }

    /** Something to do that may fail. */
    @FunctionalInterface
    interface Action {
        void run() throws Exception;
    }

    @Override
    public void close() {
        client.close();
        application.close();
        database.close();
    }
}
