package io.espalier.engine.execution;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** A page that a controller returned, of whatever class. */
public interface HandWrittenPage {

    /** Finds the page that an object of hand-written code is; empty if it is none. */
    @FunctionalInterface
    interface Finder {
        Optional<HandWrittenPage> find(Object object);
    }

    /** What stands for entities, in the order of the list. */
    List<?> items();

    boolean hasPrevious();

    boolean hasNext();

    /** The cursor of the item at that place (0-based), or null if the page has none of its own. */
    @Nullable String cursor(int place);

    /** How many items the whole list has; empty if nobody knows. May run a statement. */
    OptionalLong totalCount();
}
