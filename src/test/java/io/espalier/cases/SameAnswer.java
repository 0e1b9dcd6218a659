package io.espalier.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.espalier.testing.Answer;
import io.espalier.testing.TestApplication;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Holds the answers of two applications with the same data against each other. */
public final class SameAnswer implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient client = HttpClient.newHttpClient();

    /**
     * The same answer, to whoever asks inside of the program and to the byte over HTTP, by the same
     * statements. Their order is the same too, but where the answer has an error: graphql-java then
     * finds rows that are loaded already.
     */
    public void check(Case golden, TestApplication expected, TestApplication actual) {
        Answer one = GoldenCase.run(golden, expected);
        Answer other = GoldenCase.run(golden, actual);
        assertThat(other.json()).isEqualTo(one.json());
        assertThat(statements(other)).isEqualTo(statements(one));
        assertThat(other.recording().frame()).isEqualTo(one.recording().frame());
        assertThat(post(golden, actual)).isEqualTo(post(golden, expected));
    }

    private static List<String> statements(Answer answer) {
        List<String> statements = answer.recording().statements();
        return answer.errors().isEmpty() ? statements : statements.stream().sorted().toList();
    }

    /** Status and body. */
    private String post(Case golden, TestApplication application) {
        Map<String, Object> request = new LinkedHashMap<>();
        request.put("query", golden.query());
        request.put("variables", golden.variables());
        if (golden.operation() != null) {
            request.put("operationName", golden.operation());
        }
        try {
            HttpResponse<String> response =
                    client.send(
                            HttpRequest.newBuilder(
                                            URI.create(
                                                    "http://127.0.0.1:"
                                                            + application.port()
                                                            + "/graphql"))
                                    .header("Content-Type", "application/json")
                                    .POST(
                                            HttpRequest.BodyPublishers.ofString(
                                                    JSON.writeValueAsString(request)))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            return response.statusCode() + " " + response.body();
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
