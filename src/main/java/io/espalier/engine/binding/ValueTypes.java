package io.espalier.engine.binding;

import io.espalier.engine.mapping.JsonProperty;
import io.espalier.engine.schema.ObjectType;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.SequencedMap;
import java.util.Set;

/**
 * The object types that show a part of a row: an embeddable, or an object inside JSON.
 *
 * @param embedded those of embeddables, by name; what their fields read depends on the place where
 *     they are asked for
 * @param json what the fields of the others read, by the names of type and field
 */
public record ValueTypes(
        SequencedMap<String, ObjectType> embedded,
        SequencedMap<String, SequencedMap<String, JsonProperty>> json) {

    public ValueTypes {
        embedded = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(embedded));
        json = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(json));
    }

    public boolean contains(String typeName) {
        return embedded.containsKey(typeName) || json.containsKey(typeName);
    }

    /** The same while fields are bound. */
    static final class Collected {

        /** Every type that a field names for a part of a row, whether or not it fits. */
        final Set<String> named = new LinkedHashSet<>();

        final SequencedMap<String, ObjectType> embedded = new LinkedHashMap<>();
        final SequencedMap<String, Class<?>> classes = new LinkedHashMap<>();
        final SequencedMap<String, SequencedMap<String, JsonProperty>> json = new LinkedHashMap<>();

        ValueTypes toValueTypes() {
            return new ValueTypes(embedded, json);
        }
    }
}
