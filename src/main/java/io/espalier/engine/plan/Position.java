package io.espalier.engine.plan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place in an order: the value of each of its keys, in their order; whether a row stands there
 * does not matter.
 *
 * @param values of a plan that is kept, those that are not null are open
 */
public record Position(List<@Nullable Object> values) {

    public Position {
        values = Collections.unmodifiableList(new ArrayList<>(values));
    }
}
