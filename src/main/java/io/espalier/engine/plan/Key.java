package io.espalier.engine.plan;

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
}
