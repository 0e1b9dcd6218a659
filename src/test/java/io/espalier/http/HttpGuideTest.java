package io.espalier.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.espalier.docs.Markdown;
import io.espalier.http.Endpoint.Reply;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Each request of {@code docs/http.md} gets the answer that stands below it. */
class HttpGuideTest {

    /** The first line, the headers and the body of a message as the guide writes it. */
    private record Message(String start, Map<String, String> headers, String body) {

        static Message of(String text) {
            String[] parts = text.strip().split("\n\n", 2);
            List<String> lines = parts[0].lines().toList();
            Map<String, String> headers = new LinkedHashMap<>();
            for (String line : lines.subList(1, lines.size())) {
                headers.put(line.split(": ", 2)[0], line.split(": ", 2)[1]);
            }
            return new Message(lines.getFirst(), headers, parts.length > 1 ? parts[1] : "");
        }
    }

    @Test
    void itsRequestsAreAnsweredAsItSays() throws Exception {
        List<Message> messages =
                Markdown.read("docs/http.md").fences("http").stream().map(Message::of).toList();
        assertThat(messages).hasSize(8);
        try (Endpoint open = new Endpoint();
                Endpoint trusting =
                        new Endpoint(
                                "espalier.documents.mode=enforce",
                                "espalier.documents.location=classpath:http/documents/")) {
            for (int i = 0; i < messages.size(); i += 2) {
                Endpoint endpoint = i < 4 ? open : trusting;
                assertThat(answer(endpoint, messages.get(i), messages.get(i + 1)))
                        .as(messages.get(i).toString())
                        .isEqualTo(parsed(messages.get(i + 1)));
            }
        }
    }

    /** What came back, as far as the guide tells of it. */
    private static List<Object> answer(Endpoint endpoint, Message request, Message expected)
            throws Exception {
        String[] line = request.start().split(" ", -1);
        List<String> headers = new ArrayList<>();
        request.headers()
                .forEach((name, value) -> {
                    if (!name.equals("Content-Type")) {
                        headers.add(name);
                        headers.add(value);
                    }
                });
        Reply reply =
                endpoint.send(
                        line[0],
                        line[1].replace("/graphql", ""),
                        BodyPublishers.ofString(request.body()),
                        headers.toArray(String[]::new));
        Map<String, String> told = new LinkedHashMap<>();
        expected.headers()
                .keySet()
                .forEach(name ->
                        told.put(name, reply.header(name.toLowerCase(java.util.Locale.ROOT))));
        return List.of(String.valueOf(reply.status()), told, Endpoint.JSON.readTree(reply.body()));
    }

    private static List<Object> parsed(Message message) {
        return List.of(message.start(), message.headers(), Endpoint.JSON.readTree(message.body()));
    }
}
