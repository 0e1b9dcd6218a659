package io.espalier.engine.fetch;

import io.espalier.engine.mapping.Column;
import io.espalier.engine.plan.JoinedRow;
import io.espalier.engine.plan.Key;
import io.espalier.engine.plan.OrderKey;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row as it was read: the values of its layout's columns, of the attributes' Java types, and
 * the rows beside it.
 */
public final class Row {

    private final RowLayout layout;
    private final @Nullable Object[] values;
    private final int first;

    Row(RowLayout layout, @Nullable Object[] values) {
        this(layout, values, 0);
    }

    /**
     * @param first where its values begin among those that were read together
     */
    private Row(RowLayout layout, @Nullable Object[] values, int first) {
        this.layout = layout;
        this.values = values;
        this.first = first;
    }

    /** The row whose key is already known, so that nothing needs to be read. */
    public static Row ofKey(List<Column> identifier, Key key) {
        return new Row(new RowLayout(identifier), key.values().toArray());
    }

    /**
     * The value of a column; null for SQL's null.
     *
     * @throws IllegalArgumentException if the read left the column out
     */
    public @Nullable Object value(Column column) {
        return value(layout.placeOf(column));
    }

    /** The value of a sort key; of one that is no column of the row, if it was read. */
    public @Nullable Object value(OrderKey key) {
        return value(layout.placeOf(key.value()));
    }

    /** The value at that place (0-based) of what was read, columns first. */
    public @Nullable Object value(int place) {
        return values[first + place];
    }

    /** The row beside it that was read with it; null where there is none. */
    public @Nullable Row joined(JoinedRow beside) {
        RowLayout.Part part = layout.partOf(beside);
        Row row = new Row(part.layout(), values, first + part.first());
        return row.has(beside.entity().identifier()) ? row : null;
    }

    /**
     * The key that these columns make, or null if one of them is null: such a key reaches nothing.
     */
    public @Nullable Key key(List<Column> columns) {
        List<Object> parts = new ArrayList<>(columns.size());
        for (Column column : columns) {
            Object part = value(column);
            if (part == null) {
                return null;
            }
            parts.add(part);
        }
        return new Key(parts);
    }

    /** Whether these columns all hold a value. */
    boolean has(List<Column> columns) {
        for (Column column : columns) {
            if (value(column) == null) {
                return false;
            }
        }
        return true;
    }
}
