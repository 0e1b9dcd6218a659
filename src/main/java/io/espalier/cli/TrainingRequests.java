package io.espalier.cli;

import io.espalier.cli.PackageCommand.PackageFailure;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a training run asks: the examples of GraphiQL, and the operations of {@code
 * training.graphql}, which take a user's id.
 *
 * @param bodies of requests, without a user's id
 */
record TrainingRequests(List<Map<String, Object>> bodies) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final List<String> OPERATIONS = List.of("User", "Newest", "Join");

    static TrainingRequests read() throws IOException {
        List<Map<String, Object>> bodies = new ArrayList<>();
        for (Resource example :
                new PathMatchingResourcePatternResolver()
                        .getResources("classpath:graphiql-examples/*.graphql")) {
            Map<String, Object> body = new LinkedHashMap<>();
            body.put("query", text(example));
            Resource variables =
                    example.createRelative(
                            String.valueOf(example.getFilename()).replace(".graphql", ".json"));
            if (variables.exists()) {
                body.put("variables", JSON.readTree(text(variables)));
            }
            bodies.add(body);
        }
        String own = PackagedFolder.resource("training.graphql");
        OPERATIONS.forEach(name ->
                bodies.add(new LinkedHashMap<>(Map.of("query", own, "operationName", name))));
        return new TrainingRequests(bodies);
    }

    private static String text(Resource file) throws IOException {
        return file.getContentAsString(StandardCharsets.UTF_8);
    }

    /**
     * Sends them one after the other, by turns.
     *
     * @throws PackageFailure if one is not answered as it should be
     */
    void send(URI address, int requests) throws IOException, InterruptedException {
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            String id =
                    post(client, address, Map.of("query", "{ users(first: 1) { nodes { id } } }"))
                            .at("/data/users/nodes/0/id")
                            .asString();
            for (Map<String, Object> body : bodies) {
                body.putIfAbsent("variables", Map.of("id", id));
            }
            for (int sent = 0; sent < requests; sent++) {
                post(client, address, bodies.get(sent % bodies.size()));
            }
        }
    }

    private static JsonNode post(HttpClient client, URI address, Map<String, Object> body)
            throws IOException, InterruptedException {
        HttpResponse<String> answer =
                client.send(
                        HttpRequest.newBuilder(address)
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)))
                                .build(),
                        BodyHandlers.ofString());
        JsonNode json = JSON.readTree(answer.body());
        if (answer.statusCode() != 200 || json.has("errors")) {
            throw new PackageFailure("A request of the training run fails: " + answer.body());
        }
        return json;
    }
}
