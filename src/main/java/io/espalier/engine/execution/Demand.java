package io.espalier.engine.execution;

import io.espalier.engine.plan.Key;
import io.espalier.engine.plan.Read;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the value of a field waits for. */
public sealed interface Demand {

    /** Nothing: here it is. */
    record Known(@Nullable Object value) implements Demand {

        static final Known NULL = new Known(null);
    }

    /**
     * What a key reaches.
     *
     * @param value makes the field's value of what the loader of {@code read} answers for the key
     */
    record Load(
            Read read,
            Key key,
            Function<? super @Nullable Object, ? extends @Nullable Object> value)
            implements Demand {}

    /** The values of others, as a list in their order. */
    record All(List<Demand> demands) implements Demand {

        public All {
            demands = List.copyOf(demands);
        }
    }
}
