package io.espalier.reading;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Reads answers. */
final class Answers {

    private Answers() {}

    /** The ids of a connection's nodes. */
    static List<String> ids(JsonNode connection) {
        List<String> ids = new ArrayList<>();
        connection.path("nodes").forEach(node -> ids.add(node.path("id").asString()));
        return ids;
    }
}
