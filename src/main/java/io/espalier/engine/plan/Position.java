package io.espalier.engine.plan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place in an order: the value of each of its keys, in their order; whether a row stands there
 * does not matter.
 */
public record Position(List<@Nullable Object> values) {

    public Position {
        values = Collections.unmodifiableList(new ArrayList<>(values));
    }
}
