package io.espalier.engine.fetch;

import io.espalier.engine.mapping.Column;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which column stands where in the rows of one read. Thread-safe; lives as long as an operation.
 */
public final class RowLayout {

    private final List<Column> columns;
    private final Map<String, Integer> places = new HashMap<>();

    public RowLayout(List<Column> columns) {
        this.columns = List.copyOf(columns);
        for (int i = 0; i < this.columns.size(); i++) {
            places.put(this.columns.get(i).name(), i);
        }
    }

    List<Column> columns() {
        return columns;
    }

    /**
     * The place of a column, 0-based.
     *
     * @throws IllegalArgumentException if the read left it out
     */
    int placeOf(Column column) {
        Integer place = places.get(column.name());
        if (place == null) {
            throw new IllegalArgumentException(
                    "column " + column + " was not read; there are: " + columns);
        }
        return place;
    }
}
