package io.espalier.engine.execution;

import io.espalier.engine.fetch.Row;
import io.espalier.engine.mapping.Column;
import io.espalier.engine.plan.FieldPlan;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An embeddable in an answer: its part of a row, and what this place of the document asks of it.
 */
record EmbeddedRow(Row row, FieldPlan.Embedded plan) {

    /** The embeddable in that row; null where all its columns are null, as for JPA. */
    static @Nullable EmbeddedRow find(Row row, FieldPlan.Embedded plan) {
        List<Column> presence = plan.binding().presence();
        boolean absent =
                !presence.isEmpty()
                        && presence.stream().allMatch(column -> row.value(column) == null);
        return absent ? null : new EmbeddedRow(row, plan);
    }
}
