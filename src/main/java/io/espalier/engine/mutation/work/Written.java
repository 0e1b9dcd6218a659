package io.espalier.engine.mutation.work;

import io.espalier.engine.plan.Key;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a field of a mutation wrote.
 *
 * @param keys the identifiers of the entities that it answers, in the order of the input
 * @param count how many entities were written
 * @param touched every instance that was created, changed, referred to or deleted
 * @param afterAnswer what is written once the payload has been read, since afterwards nothing would
 *     be left to read; null if there is nothing
 */
public record Written(
        List<Key> keys, int count, List<Touched> touched, @Nullable Runnable afterAnswer) {

    public Written {
        keys = List.copyOf(keys);
        touched = List.copyOf(touched);
    }
}
