package io.espalier.engine.plan;

import io.espalier.engine.mapping.Column;
import io.espalier.engine.mapping.Entity;
import io.espalier.engine.mapping.Route;
import java.util.List;

/**
 * At most one other entity of each row that a statement reads, beside that row and without a
 * statement of its own.
 *
 * @param path where in the answer it appears
 * @param route from the row, by a key that an index of the table keeps unique
 * @param columns the columns read, each once, the identifier's among them
 * @param joined what is read beside it in turn
 */
public record JoinedRow(
        Path path, Entity entity, Route route, List<Column> columns, List<JoinedRow> joined) {

    public JoinedRow {
        columns = List.copyOf(columns);
        joined = List.copyOf(joined);
    }
}
