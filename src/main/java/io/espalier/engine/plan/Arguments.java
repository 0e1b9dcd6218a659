package io.espalier.engine.plan;

import graphql.normalized.ExecutableNormalizedField;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The arguments of a field, for a plan of one request. */
class Arguments {

    private final Map<String, Object> values;

    Arguments(ExecutableNormalizedField field) {
        this.values = field.getResolvedArguments();
    }

    /** Whether there is one, be it null. */
    final boolean has(String name) {
        return values.containsKey(name);
    }

    /** What it is; null if it is null, or not there. The plan depends on it. */
    @Nullable Object see(String name) {
        return values.get(name);
    }

    /**
     * The same, but the values in it that a variable gives can be {@link Sent}: the plan depends on
     * what it looks at of them.
     */
    @Nullable Object open(String name) {
        return values.get(name);
    }
}
