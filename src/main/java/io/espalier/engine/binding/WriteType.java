package io.espalier.engine.binding;

import io.espalier.engine.mapping.Attribute;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * What clients may write of the entity that a type shows.
 *
 * @param fields by name, in the SDL's order
 * @param keys by one of which an entity is found, beside {@code id}
 * @param version the attribute of {@code @Version}; null without one
 * @param creatable whether the fields suffice to create an entity
 */
public record WriteType(
        TypeBinding type,
        SequencedMap<String, WriteField> fields,
        List<WriteKey> keys,
        Attribute.@Nullable Basic version,
        boolean creatable) {

    public WriteType {
        fields = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(fields));
        keys = List.copyOf(keys);
    }

    public String name() {
        return type.name();
    }

    /** The key that a field of inputs gives; empty for {@code id}, unless a field is called so. */
    public Optional<WriteKey> findKey(String fieldName) {
        return keys.stream().filter(key -> key.name().equals(fieldName)).findFirst();
    }

    public WriteField requireField(String fieldName) {
        return Objects.requireNonNull(
                fields.get(fieldName), () -> "no field " + name() + "." + fieldName + " to write");
    }
}
