package io.espalier.engine.execution;

import io.espalier.engine.fetch.Row;
import io.espalier.engine.plan.Selection;

/**
 * An entity in an answer: its row, and what this place of the document asks of it. The source of
 * every engine field of a type.
 */
public record EntityRow(Row row, Selection selection) {

    /** The row, with what is asked of the type that it is of. */
    static EntityRow of(Row row, Selection selection) {
        return new EntityRow(row, selection.of(row::value));
    }
}
