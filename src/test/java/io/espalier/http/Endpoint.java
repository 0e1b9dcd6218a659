package io.espalier.http;

import io.espalier.cases.CommunityApplication;
import io.espalier.testing.TestApplication;
import io.espalier.testing.TestDatabase;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The reference domain with one user, Ada, served over HTTP. */
final class Endpoint implements AutoCloseable {

    static final JsonMapper JSON = JsonMapper.builder().build();
    static final String GRAPHQL_RESPONSE = "application/graphql-response+json";

    private final TestDatabase database = TestDatabase.migrated();
    private final TestApplication application;
    private final HttpClient client =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    Endpoint(String... properties) {
        this(CommunityApplication.class, properties);
    }

    /**
     * @param served has that of {@link CommunityApplication} in it
     */
    Endpoint(Class<?> served, String... properties) {
        List<String> all = new ArrayList<>(List.of(properties));
        all.add("spring.main.web-application-type=servlet");
        application = TestApplication.start(served, database, all.toArray(String[]::new));
        jdbc().update(
                        "insert into users (id, name) values ('01900000-0000-7000-8001-000000000001', 'Ada')");
    }

    /** What came back, its body as text. */
    record Reply(int status, Map<String, List<String>> headers, String body) {

        /** All that the answer says, but what it cost. */
        JsonNode answer() {
            JsonNode answer = JSON.readTree(body);
            answer.asObject().remove("extensions");
            return answer;
        }

        String header(String name) {
            return String.join(", ", headers.getOrDefault(name, List.of()));
        }

        /** The status and the one error's code. */
        List<Object> refusal() {
            return List.of(
                    status, JSON.readTree(body).at("/errors/0/extensions/code").asString("none"));
        }
    }

    Reply post(Map<String, Object> request, String... headers) throws Exception {
        return send("POST", "", BodyPublishers.ofString(JSON.writeValueAsString(request)), headers);
    }

    Reply get(Map<String, String> parameters, String... headers) throws Exception {
        String query =
                parameters.entrySet().stream()
                        .map(parameter ->
                                parameter.getKey()
                                        + "="
                                        + URLEncoder.encode(
                                                parameter.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&", "?", ""));
        return send("GET", query, BodyPublishers.noBody(), headers);
    }

    Reply form(String contentType, String body) throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(
                                URI.create("http://127.0.0.1:" + application.port() + "/graphql"))
                        .header("Content-Type", contentType)
                        .POST(BodyPublishers.ofString(body))
                        .build();
        return replyOf(client.send(request, HttpResponse.BodyHandlers.ofString()));
    }

    Reply send(String method, String query, BodyPublisher body, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(
                                URI.create(
                                        "http://127.0.0.1:"
                                                + application.port()
                                                + "/graphql"
                                                + query))
                        .method(method, body);
        if (!method.equals("GET")) {
            request.header("Content-Type", "application/json");
        }
        if (!List.of(headers).contains("Accept")) {
            request.header("Accept", GRAPHQL_RESPONSE);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        return replyOf(client.send(request.build(), HttpResponse.BodyHandlers.ofString()));
    }

    private static Reply replyOf(HttpResponse<String> response) {
        return new Reply(response.statusCode(), response.headers().map(), response.body());
    }

    /** Ada, as {@code { users { nodes { name } } }} answers her. */
    static JsonNode ada() {
        return JSON.readTree("{\"data\": {\"users\": {\"nodes\": [{\"name\": \"Ada\"}]}}}");
    }

    long users() {
        return Objects.requireNonNull(
                jdbc().queryForObject("select count(*) from users", Long.class));
    }

    private JdbcTemplate jdbc() {
        return new JdbcTemplate(database.dataSource());
    }

    @Override
    public void close() {
        client.close();
        application.close();
        database.close();
    }
}
