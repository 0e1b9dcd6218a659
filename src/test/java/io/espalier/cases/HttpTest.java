package io.espalier.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** What comes over HTTP is what the cases say. */
@ExtendWith(CommunityExtension.class)
class HttpTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "connection/users-posts-comments-authors",
                "node/several-types",
                "values/unicode",
                "variables/named-operation",
                "paging/nested-after-a-cursor"
            })
    void answersOverHttpAsTheCaseSays(String name, Communities communities) throws Exception {
        HttpResponse<String> response = post(CaseFolders.named(name), communities);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(JSON.readTree(response.body())).isEqualTo(JSON.readTree(expected(name)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "errors/id-with-a-null-character",
                "errors/id-with-half-a-surrogate-pair",
                "errors/name-with-half-a-surrogate-pair"
            })
    void answersWithTheErrorOfTheCase(String name, Communities communities) throws Exception {
        HttpResponse<String> response = post(CaseFolders.named(name), communities);

        assertThat(response.statusCode()).isLessThan(500);
        assertThat(JSON.readTree(response.body())).isEqualTo(JSON.readTree(expected(name)));
    }

    private static String expected(String name) {
        return CaseFolders.find(CaseFolders.named(name), "response.json").orElseThrow();
    }

    private static HttpResponse<String> post(Case golden, Communities communities)
            throws IOException, InterruptedException {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("query", golden.query());
        body.put("variables", golden.variables());
        if (golden.operation() != null) {
            body.put("operationName", golden.operation());
        }
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(
                                    URI.create(
                                            "http://127.0.0.1:"
                                                    + communities.fixture().port()
                                                    + "/graphql"))
                            .header("Content-Type", "application/json")
                            .header("Accept", "application/graphql-response+json")
                            .POST(HttpRequest.BodyPublishers.ofString(escaped(body)))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

    /** JSON in ASCII: UTF-8 has no bytes for half of a surrogate pair, an escape does. */
    private static String escaped(Map<String, Object> body) {
        StringBuilder ascii = new StringBuilder();
        for (char c : JSON.writeValueAsString(body).toCharArray()) {
            ascii.append(c < 128 ? String.valueOf(c) : "\\u%04x".formatted((int) c));
        }
        return ascii.toString();
    }
}
