package io.espalier.engine.mutation.work;

import io.espalier.engine.mutation.input.Change;
import java.util.function.Consumer;

/**
 * A new entity, and the to-one of its that leads to the entity it hangs on.
 *
 * @param link sets that to-one; does nothing for an entity that hangs on none
 */
record Creation(Change.Create change, Consumer<Object> link) {

    static Creation of(Change.Create change) {
        return new Creation(change, instance -> {});
    }
}
