package io.espalier.writing;

import io.espalier.cases.CommunityApplication;
import io.espalier.testing.RestartableServer;
import io.espalier.testing.TestApplication;
import io.espalier.testing.TestDatabase;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The reference domain with the rows of the golden cases, served over HTTP. */
final class ServedWrites implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /** The application's connections in the server. */
    private static final String BACKENDS =
            "select %s from pg_stat_activity where datname = current_database() and application_name = 'served'";

    private final TestDatabase database;
    private final Runnable end;
    private final TestApplication application;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    ServedWrites(String... properties) {
        this(TestDatabase.migrated(), TestDatabase::close, properties);
    }

    /** On a server of the test's own, which stays. */
    ServedWrites(RestartableServer server, String... properties) {
        this(server.database(), stays -> {}, properties);
    }

    private ServedWrites(TestDatabase database, Consumer<TestDatabase> end, String... properties) {
        this.database = database;
        this.end = () -> end.accept(database);
        CaseRows.reset(database);
        List<String> all = new ArrayList<>(List.of(properties));
        all.add("spring.main.web-application-type=servlet");
        all.add("spring.datasource.hikari.data-source-properties.ApplicationName=served");
        this.application =
                TestApplication.start(
                        CommunityApplication.class, database, all.toArray(String[]::new));
    }

    /**
     * What came back.
     *
     * @param body {@code data} and {@code errors}
     */
    record Reply(int status, String body) {

        /** The answer of a document of which nothing was done: its one error and nothing else. */
        static Reply refusal(int status, String code, String message) {
            return new Reply(
                    status,
                    "{\"errors\":[{\"message\":\"%s\",\"extensions\":{\"code\":\"%s\"}}]}"
                            .formatted(message, code));
        }
    }

    /**
     * Sends a document.
     *
     * @param headers a name and a value in turn
     */
    Reply post(String document, String... headers) {
        return postLater(document, headers).join();
    }

    CompletableFuture<Reply> postLater(String document, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(
                                URI.create("http://127.0.0.1:" + application.port() + "/graphql"))
                        .header("Content-Type", "application/json")
                        .header("Accept", "application/graphql-response+json")
                        .timeout(PATIENCE)
                        .POST(
                                HttpRequest.BodyPublishers.ofString(
                                        JSON.writeValueAsString(Map.of("query", document))));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.sendAsync(request.build(), HttpResponse.BodyHandlers.ofString())
                .thenApply(ServedWrites::replyOf);
    }

    private static Reply replyOf(HttpResponse<String> response) {
        JsonNode body = JSON.readTree(response.body());
        ((ObjectNode) body).remove("extensions");
        return new Reply(response.statusCode(), body.toString());
    }

    TestDatabase database() {
        return database;
    }

    TestApplication application() {
        return application;
    }

    JdbcTemplate jdbc() {
        return new JdbcTemplate(database.dataSource());
    }

    int number(String sql) {
        return Objects.requireNonNull(jdbc().queryForObject(sql, Integer.class));
    }

    void execute(String sql) {
        jdbc().execute(sql);
    }

    /** A transaction of somebody else that has done something, and goes on until it is closed. */
    Connection holding(String sql) throws SQLException {
        Connection other = database.connect();
        other.setAutoCommit(false);
        try (Statement statement = other.createStatement()) {
            statement.execute(sql);
        }
        return other;
    }

    /** Returns as soon as the application's only connection waits for a lock of somebody else's. */
    void awaitBlocked() throws IOException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (number(BACKENDS.formatted("count(*)") + " and wait_event_type = 'Lock'") == 0) {
            if (System.nanoTime() > until) {
                throw new IOException("nothing waits");
            }
        }
    }

    /** Ends the connections of the application in the server, as an administrator would. */
    void cut() {
        jdbc().queryForList(BACKENDS.formatted("pg_terminate_backend(pid, 10000)"));
    }

    @Override
    public void close() {
        client.close();
        application.close();
        end.run();
    }
}
