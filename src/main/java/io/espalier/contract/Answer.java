package io.espalier.contract;

import java.util.List;
import java.util.OptionalInt;
import tools.jackson.databind.JsonNode;

/** One answer of a server. */
record Answer(JsonNode json) {

    JsonNode data() {
        return json.path("data");
    }

    List<JsonNode> errors() {
        return json.path("errors").valueStream().toList();
    }

    /** The codes of its errors, in their order; empty texts for errors without. */
    List<String> codes() {
        return errors().stream()
                .map(error -> error.path("extensions").path("code").asString(""))
                .toList();
    }

    /** The most statements that its document may run; empty if the server does not tell. */
    OptionalInt bound() {
        return statements("bound");
    }

    /** How many statements ran; empty if the server does not tell. */
    OptionalInt executed() {
        return statements("executed");
    }

    private OptionalInt statements(String name) {
        JsonNode count = json.path("extensions").path("espalier").path("statements").path(name);
        return count.isInt() ? OptionalInt.of(count.intValue()) : OptionalInt.empty();
    }
}
