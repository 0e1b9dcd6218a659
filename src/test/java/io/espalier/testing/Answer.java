package io.espalier.testing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The answer to one operation, and what the database was asked for it.
 *
 * @param response {@code data}, {@code errors} and {@code extensions}, as the specification orders
 *     them
 */
public record Answer(Map<String, Object> response, Recording recording) {

    private static final DefaultIndenter LINES = new DefaultIndenter("  ", "\n");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** The whole answer as JSON, indented. */
    public String json() {
        return json(response);
    }

    public JsonNode tree() {
        return JSON.valueToTree(response);
    }

    /** The data as a client reads it; a missing node if there is none. */
    public JsonNode dataTree() {
        return tree().path("data");
    }

    /** What a client reads of it, as JSON: {@code data} and {@code errors}. */
    public String dataAndErrors() {
        Map<String, Object> parts = new LinkedHashMap<>(response);
        parts.remove("extensions");
        return json(parts);
    }

    /**
     * The data at that place: names are response keys, numbers places in lists (0-based).
     *
     * @return null where the answer has null
     */
    public @Nullable Object data(Object... path) {
        Object value = response.get("data");
        for (Object step : path) {
            value =
                    switch (value) {
                        case List<?> list when step instanceof Integer index -> list.get(index);
                        case Map<?, ?> map -> map.get(step);
                        case null, default ->
                                throw new IllegalArgumentException("no data: " + json());
                    };
        }
        return value;
    }

    @SuppressWarnings("unchecked")
    public List<Map<String, Object>> errors() {
        return (List<Map<String, Object>>) response.getOrDefault("errors", List.of());
    }

    /** {@code extensions.espalier.statements.bound}. */
    public int bound() {
        return statements("bound");
    }

    /** {@code extensions.espalier.statements.executed}. */
    public int executed() {
        return statements("executed");
    }

    private int statements(String name) {
        Object value = response.get("extensions");
        for (String step : List.of("espalier", "statements", name)) {
            value = value instanceof Map<?, ?> map ? map.get(step) : null;
        }
        return (Integer) Objects.requireNonNull(value, () -> "no count: " + json());
    }

    private static String json(Map<String, Object> value) {
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        printer.indentArraysWith(LINES);
        printer.indentObjectsWith(LINES);
        return JSON.writer().with(printer).writeValueAsString(value) + "\n";
    }
}
