package io.espalier.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/**
 * Requests that never become an operation are answered as GraphQL errors, whole and without a word
 * of the server's insides.
 */
@ExtendWith(CommunityExtension.class)
class BadRequestTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String UNREADABLE =
            "A request needs a body that is a JSON object in UTF-8, with the document as the string 'query'.";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "{\"query\": ",
                "[]",
                "null",
                "\"{ __typename }\"",
                "{}",
                "{\"query\": null}",
                "{\"query\": 1}",
                "{\"query\": 1.5}",
                "{\"query\": true}",
                "{\"query\": \"{ __typename }\", \"operationName\": 1}",
                "{\"query\": \"{ __typename }\", \"operationName\": false}",
                "{\"query\": \"{ __typename }\", \"variables\": []}",
                "{\"query\": \"\u0000\"} trailing {"
            })
    void bodiesThatAreNoRequest(String body, Communities communities) throws Exception {
        assertThat(post(body.getBytes(StandardCharsets.UTF_8), "application/json", communities))
                .isEqualTo(new Refusal(400, UNREADABLE));
    }

    @Test
    void brokenUtf8(Communities communities) throws Exception {
        byte[] body = "{\"query\": \"{ # ? \\n __typename }\"}".getBytes(StandardCharsets.UTF_8);
        body[14] = (byte) 0xff;

        assertThat(post(body, "application/json", communities))
                .isEqualTo(new Refusal(400, UNREADABLE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/x-www-form-urlencoded", "text/plain", "nonsense"})
    void contentTypesOtherThanJson(String contentType, Communities communities) throws Exception {
        assertThat(
                        post(
                                "{\"query\": \"{ __typename }\"}".getBytes(StandardCharsets.UTF_8),
                                contentType,
                                communities))
                .isEqualTo(new Refusal(415, "A request needs the content type application/json."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE"})
    void methodsThatAskNothing(String method, Communities communities) throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(address(communities))
                        .method(method, HttpRequest.BodyPublishers.ofString("{}"))
                        .header("Content-Type", "application/json")
                        .build();

        assertThat(send(request))
                .isEqualTo(
                        new Refusal(405, "A request needs the method POST, or GET for a query."));
    }

    @Test
    void anEmptyDocumentIsASyntaxError(Communities communities) throws Exception {
        HttpResponse<String> response =
                response(
                        request(
                                "{\"query\": \"\"}".getBytes(StandardCharsets.UTF_8),
                                "application/json",
                                communities));

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(JSON.readTree(response.body()).at("/errors/0/extensions/code").asString())
                .isEqualTo("GRAPHQL_PARSE_FAILED");
    }

    /**
     * A refused request.
     *
     * @param message that of the one error, whose code is {@code BAD_REQUEST}
     */
    private record Refusal(int status, String message) {}

    private static Refusal post(byte[] body, String contentType, Communities communities)
            throws IOException, InterruptedException {
        return send(request(body, contentType, communities));
    }

    private static HttpRequest request(byte[] body, String contentType, Communities communities) {
        return HttpRequest.newBuilder(address(communities))
                .header("Content-Type", contentType)
                .header("Accept", "application/graphql-response+json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
    }

    private static Refusal send(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> response = response(request);
        String message = JSON.readTree(response.body()).at("/errors/0/message").asString();
        assertThat(JSON.readTree(response.body()))
                .isEqualTo(
                        JSON.valueToTree(
                                Map.of(
                                        "errors",
                                        List.of(
                                                Map.of(
                                                        "message",
                                                        message,
                                                        "extensions",
                                                        Map.of("code", "BAD_REQUEST"))))));
        return new Refusal(response.statusCode(), message);
    }

    private static HttpResponse<String> response(HttpRequest request)
            throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }

    private static URI address(Communities communities) {
        return URI.create("http://127.0.0.1:" + communities.fixture().port() + "/graphql");
    }
}
