package io.espalier.program;

import io.espalier.engine.id.GlobalId;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/**
 * A document whose fields write rows that belong together: a post with two comments, a badge, and
 * one more in a counter that all documents of a user share.
 *
 * @param name of the post, the comments and the badge; no two documents have the same
 * @param key under which it is sent, again and again if need be
 */
record LinkedDocument(String name, UUID user, UUID key) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String TEXT =
            """
            mutation ($name: String!, $user: ID!) {
              post: createPost(input: {kind: ARTICLE, title: $name, content: "Linked.", author: {connect: {id: $user}}, comments: {create: [{content: $name}, {content: $name}]}}) { post { title comments { totalCount } } userErrors { code } }
              count: updateUser(input: {id: $user, increment: {reputation: 1}}) { user { name } userErrors { code } }
              badge: createBadge(input: {name: $name, level: GOLD, awardedAt: "2024-05-01T00:00:00Z", user: {connect: {id: $user}}}) { badge { name } userErrors { code } }
            }
            """;

    static LinkedDocument of(UUID user, String name) {
        return new LinkedDocument(name, user, UUID.randomUUID());
    }

    /**
     * Sends it.
     *
     * @throws IOException if no answer came
     */
    HttpResponse<String> send(HttpClient client, URI uri) throws IOException {
        String id = new GlobalId("User", List.of(user.toString())).encode();
        HttpRequest request =
                HttpRequest.newBuilder(uri)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", key.toString())
                        .timeout(Duration.ofMinutes(1))
                        .POST(
                                HttpRequest.BodyPublishers.ofString(
                                        JSON.writeValueAsString(
                                                Map.of(
                                                        "query",
                                                        TEXT,
                                                        "variables",
                                                        Map.of("name", name, "user", id)))))
                        .build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    /** The {@code data} of the answer if all went well. */
    String data() {
        return "{\"data\":{\"post\":{\"post\":{\"title\":\"%s\",\"comments\":{\"totalCount\":2}},\"userErrors\":[]},\"count\":{\"user\":{\"name\":\"Counted\"},\"userErrors\":[]},\"badge\":{\"badge\":{\"name\":\"%s\"},\"userErrors\":[]}}"
                .formatted(name, name);
    }
}
