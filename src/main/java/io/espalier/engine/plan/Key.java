package io.espalier.engine.plan;

import io.espalier.engine.predicate.Given;
import io.espalier.engine.predicate.Open;
import java.util.List;

/**
 * What a batch loader is asked by: one value for each key column of a route, none of them null.
 *
 * <p>Equal keys reach the same rows. A read of all rows has the one key {@link #NONE}.
 */
public record Key(List<Object> values) {

    public static final Key NONE = new Key(List.of());

    public Key {
        values = List.copyOf(values);
    }

    Key with(Given given) {
        return new Key(
                values.stream()
                        .map(value ->
                                value instanceof Open open ? given.value(open.place()) : value)
                        .toList());
    }
}
