package io.espalier.engine.execution;

import io.espalier.engine.plan.FieldPlan;
import io.espalier.engine.plan.Key;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a field of a mutation answers: the source of the fields of its payload.
 *
 * @param keys the identifiers of the entities that it wrote, in the order of the input; null if it
 *     wrote nothing
 * @param values of the other fields, by name
 */
public record Payload(
        FieldPlan.Write plan, @Nullable List<Key> keys, Map<String, ? extends Object> values) {

    /** The field that answers the mistakes of the caller. */
    public static final String USER_ERRORS = "userErrors";

    public Payload {
        keys = keys == null ? null : List.copyOf(keys);
        values = Map.copyOf(values);
    }

    @Nullable Object value(String field) {
        return values.get(field);
    }

    List<Key> requireKeys() {
        return Objects.requireNonNull(keys);
    }
}
