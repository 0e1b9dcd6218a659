package io.espalier.bench.floor;

import java.util.List;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;

/** The wrapping of lists. */
final class Nodes {

    private Nodes() {}

    /** {@code "name": {"nodes": [{…}]}}. */
    static <R> void write(JsonGenerator json, String name, List<R> rows, Consumer<R> properties) {
        json.writeObjectPropertyStart(name);
        writeList(json, "nodes", rows, properties);
        json.writeEndObject();
    }

    /** {@code "name": [{…}]}. */
    static <R> void writeList(
            JsonGenerator json, String name, List<R> rows, Consumer<R> properties) {
        json.writeArrayPropertyStart(name);
        for (R row : rows) {
            json.writeStartObject();
            properties.accept(row);
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
