package io.espalier.explorer;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * A request as the browser tells of it.
 *
 * @param headers those of the page's scripts, by their names in any case
 * @param body empty if it has none
 */
record SentRequest(String address, Map<String, String> headers, String body) {

    private static final List<String> EVENTS =
            List.of("Network.requestWillBeSent", "Network.webSocketCreated");

    /** Empty if the event of the browser's protocol is of something else. */
    static Optional<SentRequest> of(JsonNode event) {
        if (!EVENTS.contains(event.path("method").asString())) {
            return Optional.empty();
        }
        JsonNode parameters = event.path("params");
        JsonNode request = parameters.path("request");
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        request.path("headers")
                .properties()
                .forEach(header -> headers.put(header.getKey(), header.getValue().asString()));
        return Optional.of(
                new SentRequest(
                        request.path("url").asString(parameters.path("url").asString("")),
                        headers,
                        request.path("postData").asString("")));
    }
}
