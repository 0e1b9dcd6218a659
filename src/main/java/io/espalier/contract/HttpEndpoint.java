package io.espalier.contract;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** GraphQL over HTTP, by POST. */
final class HttpEndpoint implements Endpoint {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final URI address;
    private final Map<String, String> headers;

    HttpEndpoint(URI address, Map<String, String> headers) {
        this.address = address;
        this.headers = Map.copyOf(headers);
    }

    @Override
    public JsonNode execute(String document) {
        HttpResponse<String> response = send(document);
        JsonNode answer = read(response);
        if (!answer.has("data") && !answer.has("errors")) {
            throw noGraphQl(response);
        }
        return answer;
    }

    private HttpResponse<String> send(String document) {
        try {
            HttpRequest.Builder request =
                    HttpRequest.newBuilder(address)
                            .timeout(PATIENCE)
                            .header("Content-Type", "application/json")
                            .header(
                                    "Accept",
                                    "application/graphql-response+json, application/json;q=0.9")
                            .POST(
                                    HttpRequest.BodyPublishers.ofString(
                                            JSON.writeValueAsString(Map.of("query", document))));
            headers.forEach(request::setHeader);
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new EndpointException(
                    "%s does not answer (%s)."
                            .formatted(address, failure.getClass().getSimpleName()),
                    failure);
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new EndpointException("Interrupted", interruption);
        }
    }

    private JsonNode read(HttpResponse<String> response) {
        try {
            return JSON.readTree(response.body());
        } catch (JacksonException noJson) {
            throw noGraphQl(response);
        }
    }

    private EndpointException noGraphQl(HttpResponse<String> response) {
        return new EndpointException(
                "%s answers no GraphQL, but status %d with %s."
                        .formatted(
                                address,
                                response.statusCode(),
                                response.headers().firstValue("Content-Type").orElse("no type")));
    }
}
