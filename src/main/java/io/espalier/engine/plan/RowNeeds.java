package io.espalier.engine.plan;

import io.espalier.engine.mapping.Column;
import io.espalier.engine.mapping.Entity;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;

/** Collects what the fields of one place read of a row and beside it. */
final class RowNeeds {

    private final SequencedSet<Column> columns;
    private final List<JoinedRow> joined = new ArrayList<>();

    /** The identifier is always needed, and comes first. */
    RowNeeds(Entity entity) {
        this.columns = new LinkedHashSet<>(entity.identifier());
    }

    void add(Column column) {
        columns.add(column);
    }

    void add(Collection<Column> several) {
        columns.addAll(several);
    }

    void add(JoinedRow row) {
        joined.add(row);
    }

    /** Each once. */
    List<Column> columns() {
        return List.copyOf(columns);
    }

    List<JoinedRow> joined() {
        return List.copyOf(joined);
    }
}
