package io.espalier.engine.fetch;

import java.util.List;

/**
 * The rows of one page, in the order of the list, and whether there are more on either side.
 *
 * <p>A flag that the document did not ask for may be false although there are more.
 */
public record RowPage(List<Row> rows, boolean hasPrevious, boolean hasNext) {

    public static final RowPage EMPTY = new RowPage(List.of(), false, false);

    public RowPage {
        rows = List.copyOf(rows);
    }
}
