package io.espalier.bench.floor;

import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * What is asked.
 *
 * @param operation the document is not read; this says what it is
 * @param variables their texts, by name
 */
record Request(String operation, Map<String, String> variables) {

    static Request read(JsonFactory json, InputStream body) {
        String operation = "";
        Map<String, String> variables = new HashMap<>();
        try (JsonParser parser = json.createParser(ObjectReadContext.empty(), body)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                JsonToken value = parser.nextToken();
                if (name.equals("operationName")) {
                    operation = parser.getString();
                } else if (name.equals("variables") && value == JsonToken.START_OBJECT) {
                    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                        String variable = parser.currentName();
                        parser.nextToken();
                        variables.put(variable, parser.getString());
                    }
                } else {
                    parser.skipChildren();
                }
            }
        }
        return new Request(operation, variables);
    }

    String text(String variable) {
        return variables.get(variable);
    }

    UUID key(String variable) {
        return UUID.fromString(text(variable));
    }

    int number(String variable) {
        return Integer.parseInt(text(variable));
    }
}
