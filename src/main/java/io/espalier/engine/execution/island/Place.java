package io.espalier.engine.execution.island;

import org.jspecify.annotations.Nullable;

/** Where a value stands in an answer, and what it becomes there. */
final class Place {

    private final Completion completion;
    private final @Nullable Object[] values;
    private final int index;

    /**
     * @param values of an object or a list
     */
    Place(Completion completion, @Nullable Object[] values, int index) {
        this.completion = completion;
        this.values = values;
        this.index = index;
    }

    Completion completion() {
        return completion;
    }

    void put(@Nullable Object completed) {
        values[index] = completed;
    }
}
