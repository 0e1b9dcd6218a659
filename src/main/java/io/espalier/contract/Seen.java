package io.espalier.contract;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SequencedSet;
import tools.jackson.databind.JsonNode;

/**
 * What the first answers showed of the server's rows: what arguments are filled with. Later ones
 * add nothing, so that a check alone chooses as it does among others.
 */
final class Seen {

    /** Of each type; more say no more. */
    private static final int MOST_ROWS = 300;

    private static final int MOST_VALUES = 50;

    /** By type, then by id. */
    private final Map<String, SequencedMap<String, JsonNode>> rows = new LinkedHashMap<>();

    /** By type and field. */
    private final Map<String, SequencedSet<JsonNode>> values = new LinkedHashMap<>();

    void add(GraphQLObjectType type, JsonNode object) {
        for (Map.Entry<String, JsonNode> property : object.properties()) {
            GraphQLFieldDefinition field = type.getFieldDefinition(property.getKey());
            JsonNode value = property.getValue();
            if (field != null && value.isValueNode() && !value.isNull()) {
                SequencedSet<JsonNode> known =
                        values.computeIfAbsent(
                                type.getName() + "." + field.getName(),
                                key -> new LinkedHashSet<>());
                if (known.size() < MOST_VALUES) {
                    known.add(value);
                }
            }
        }
        JsonNode id = object.path("id");
        if (id.isString()) {
            SequencedMap<String, JsonNode> known =
                    rows.computeIfAbsent(type.getName(), key -> new LinkedHashMap<>());
            if (known.size() < MOST_ROWS) {
                known.merge(id.asString(), object, Seen::fuller);
            }
        }
    }

    private static JsonNode fuller(JsonNode one, JsonNode other) {
        return other.size() > one.size() ? other : one;
    }

    /** The ids of objects of exactly that type, in the order in which they were seen. */
    List<String> ids(String type) {
        return List.copyOf(rows.getOrDefault(type, new LinkedHashMap<>()).sequencedKeySet());
    }

    /** The objects of exactly that type. */
    List<JsonNode> rows(String type) {
        return List.copyOf(rows.getOrDefault(type, new LinkedHashMap<>()).sequencedValues());
    }

    /** The types of which ids are known. */
    List<String> types() {
        return List.copyOf(rows.keySet());
    }

    /** Texts that objects of exactly that type have. */
    List<String> texts(GraphQLObjectType type) {
        return type.getFieldDefinitions().stream()
                .filter(field ->
                        GraphQLTypeUtil.unwrapAll(field.getType()).getName().equals("String"))
                .flatMap(field -> values(type.getName(), field.getName()).stream())
                .map(JsonNode::asString)
                .toList();
    }

    /** Different values of a field, null not among them. */
    List<JsonNode> values(String type, String field) {
        return new ArrayList<>(values.getOrDefault(type + "." + field, new LinkedHashSet<>()));
    }
}
