package io.espalier.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.espalier.testing.TestApplication;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Answers with what was run for them, as a client gets them. */
public final class Explained {

    public static final String HEADER = "Espalier-Explain";
    public static final JsonMapper JSON = JsonMapper.builder().build();

    /** What is another number each time. */
    private static final Set<String> MEASURED = Set.of("milliseconds", "read");

    /** The rows of the tests have ids that begin alike. */
    private static final Pattern NEW_ID =
            Pattern.compile("(?!01900000)[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final HttpClient client = HttpClient.newHttpClient();
    private final TestApplication application;

    public Explained(TestApplication application) {
        this.application = application;
    }

    public record Reply(int status, HttpHeaders headers, JsonNode json) {

        public JsonNode explain() {
            return json.at("/extensions/espalier/explain");
        }

        /** What was told, without what is measured. */
        public String masked() {
            return Explained.masked(explain().toString());
        }

        /** Whether what was told is what the file says; {@code -Dcases.update=true} writes it. */
        public void compare(Path file) {
            String told = masked() + "\n";
            try {
                if (Boolean.getBoolean("cases.update")) {
                    Files.writeString(file, told);
                }
                assertThat(told).isEqualTo(Files.readString(file));
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        /** How many statements were told of, one by one. */
        public long told() {
            return runs(explain().path("reads")) + explain().path("others").size();
        }

        private static long runs(JsonNode reads) {
            return reads.valueStream()
                    .mapToLong(read ->
                            (read.path("keys").asInt() > 0 ? 1 : 0) + runs(read.path("reads")))
                    .sum();
        }

        public int executed() {
            return json.at("/extensions/espalier/statements/executed").asInt();
        }

        public JsonNode dataAndErrors() {
            JsonNode copy = json.deepCopy();
            copy.asObject().remove("extensions");
            return copy;
        }
    }

    public Reply ask(String document, String... headers) {
        return ask(document, Map.of(), null, headers);
    }

    public Reply ask(
            String document,
            Map<String, Object> variables,
            @Nullable String operation,
            String... headers) {
        Map<String, @Nullable Object> body = new HashMap<>();
        body.put("query", document);
        body.put("variables", variables);
        body.put("operationName", operation);
        return send(
                HttpRequest.newBuilder(uri(""))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(escaped(body))),
                headers);
    }

    Reply get(String parameters, String... headers) {
        return send(HttpRequest.newBuilder(uri("?" + parameters)), headers);
    }

    private URI uri(String parameters) {
        return URI.create("http://127.0.0.1:" + application.port() + "/graphql" + parameters);
    }

    private Reply send(HttpRequest.Builder request, String... headers) {
        request.header("Accept", "application/graphql-response+json");
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            HttpResponse<String> response =
                    client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Reply(
                    response.statusCode(), response.headers(), JSON.readTree(response.body()));
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** JSON in ASCII: UTF-8 has no bytes for half of a surrogate pair, an escape does. */
    private static String escaped(Map<String, @Nullable Object> body) {
        StringBuilder ascii = new StringBuilder();
        for (char c : JSON.writeValueAsString(body).toCharArray()) {
            ascii.append(c < 128 ? String.valueOf(c) : "\\u%04x".formatted((int) c));
        }
        return ascii.toString();
    }

    /** What was told, in JSON, without what is measured. */
    static String masked(String explain) {
        return NEW_ID.matcher(
                        JSON.writerWithDefaultPrettyPrinter()
                                .writeValueAsString(mask(JSON.readTree(explain))))
                .replaceAll("new-id");
    }

    private static JsonNode mask(JsonNode node) {
        switch (node) {
            case ObjectNode object -> {
                for (String name : List.copyOf(object.propertyNames())) {
                    if (MEASURED.contains(name)) {
                        object.put(name, object.path(name).isNumber() ? "n" : "no number");
                    } else {
                        mask(object.path(name));
                    }
                }
            }
            case ArrayNode array -> array.forEach(Explained::mask);
            default -> {}
        }
        return node;
    }
}
