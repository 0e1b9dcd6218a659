package io.espalier.engine.fetch;

import io.espalier.engine.mapping.Column;
import io.espalier.engine.mapping.ValueType;
import io.espalier.engine.plan.JoinedRow;
import io.espalier.engine.predicate.Expression;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which column stands where in the rows of one read, and where the values of the rows beside them
 * begin. Thread-safe; lives as long as the plan.
 */
public final class RowLayout {

    private final List<ValueType> types = new ArrayList<>();
    private final Map<Expression, Integer> computedPlaces = new HashMap<>();
    private final Map<String, Integer> places = new HashMap<>();
    private final IdentityHashMap<JoinedRow, Part> parts = new IdentityHashMap<>();
    private final Column[] columns;

    /**
     * The layout of rows beside others.
     *
     * @param first the place of their first value, 0-based
     */
    record Part(RowLayout layout, int first) {}

    public RowLayout(List<Column> columns) {
        this(columns, List.of(), List.of());
    }

    /**
     * @param computed values of the row that are no columns of it, behind them
     * @param joined what stands beside it, behind these: of each its columns, then what stands
     *     beside it in turn
     */
    RowLayout(List<Column> columns, List<Expression> computed, List<JoinedRow> joined) {
        this.columns = columns.toArray(Column[]::new);
        for (Column column : columns) {
            places.put(column.name(), types.size());
            types.add(column.type());
        }
        for (Expression value : computed) {
            computedPlaces.put(value, types.size());
            types.add(value.type());
        }
        for (JoinedRow row : joined) {
            RowLayout layout = new RowLayout(row.columns(), List.of(), row.joined());
            parts.put(row, new Part(layout, types.size()));
            types.addAll(layout.types);
        }
    }

    /** The current row of a result, whose values begin at the column {@code first} (1-based). */
    Row read(ResultSet rows, int first) throws SQLException {
        @Nullable Object[] values = new @Nullable Object[types.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = types.get(i).read(rows, first + i);
        }
        return new Row(this, values);
    }

    Part partOf(JoinedRow row) {
        return Objects.requireNonNull(parts.get(row), () -> row.path() + " was not read");
    }

    /** The place of a value, 0-based. */
    int placeOf(Expression value) {
        if (value instanceof Expression.Own own) {
            return placeOf(own.column());
        }
        Integer place = computedPlaces.get(value);
        if (place == null) {
            throw new IllegalArgumentException(value + " was not read");
        }
        return place;
    }

    /**
     * The place of a column, 0-based.
     *
     * @throws IllegalArgumentException if the read left it out
     */
    @SuppressWarnings("ReferenceEquality") // an equal one that is another is found by its name
    int placeOf(Column column) {
        for (int place = 0; place < columns.length; place++) {
            if (columns[place] == column) {
                return place;
            }
        }
        Integer place = places.get(column.name());
        if (place == null) {
            throw new IllegalArgumentException(
                    "column " + column + " was not read; there are: " + places.keySet());
        }
        return place;
    }
}
