package io.espalier.engine.execution;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of a connection in an answer: the source of its fields, and of {@code PageInfo}'s. */
sealed interface ConnectionSource permits ConnectionPage, HandWrittenConnection {

    /** One edge in an answer. */
    interface Edge {

        String cursor();

        /** The entity of the field {@code node} with that response key; null if it is gone. */
        @Nullable EntityRow node(String responseKey);
    }

    /**
     * The entities of the field {@code nodes} with that response key; null for one that is gone.
     */
    List<@Nullable EntityRow> nodes(String responseKey);

    List<Edge> edges(String responseKey);

    boolean hasPrevious();

    boolean hasNext();

    /** The cursor of the first item; null for an empty page. */
    @Nullable String startCursor();

    /** The cursor of the last item; null for an empty page. */
    @Nullable String endCursor();
}
