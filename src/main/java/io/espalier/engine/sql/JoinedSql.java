package io.espalier.engine.sql;

import io.espalier.engine.mapping.Column;
import io.espalier.engine.plan.JoinedRow;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Rows beside those of a statement, {@code r1, r2 …}: each looked up by itself, in a lateral that
 * PostgreSQL does not take apart.
 *
 * <p>Of a plain join it would guess by the usual number of rows whether to read the other table
 * from end to end; and it could answer the rows in another order.
 */
final class JoinedSql {

    private final SqlText sql;
    private final List<Lateral> laterals = new ArrayList<>();

    /**
     * A row beside another.
     *
     * @param key writes a column of the row before it
     */
    private record Lateral(JoinedRow row, String alias, Consumer<Column> key) {}

    /**
     * @param key writes a column of the statement's row
     */
    JoinedSql(SqlText sql, List<JoinedRow> rows, Consumer<Column> key) {
        this.sql = sql;
        add(rows, key);
    }

    private void add(List<JoinedRow> rows, Consumer<Column> key) {
        for (JoinedRow row : rows) {
            String alias = "r" + (laterals.size() + 1);
            laterals.add(new Lateral(row, alias, key));
            add(row.joined(), column -> sql.result(alias, column));
        }
    }

    boolean isEmpty() {
        return laterals.isEmpty();
    }

    /** Their columns, behind others: of each its own, then those of what stands beside it. */
    void columns() {
        for (Lateral lateral : laterals) {
            lateral.row()
                    .columns()
                    .forEach(column -> sql.add(", ").result(lateral.alias(), column));
        }
    }

    /** The laterals, behind the tables of a {@code from}. */
    void joins() {
        for (Lateral lateral : laterals) {
            JoinedRow row = lateral.row();
            List<Column> keys = row.route().keyColumns();
            RouteSql route =
                    RouteSql.fromColumns(
                            row.route(),
                            row.entity(),
                            sql,
                            place -> lateral.key().accept(keys.get(place)));
            String target = RouteSql.BESIDE.alias();
            sql.add("\nleft join lateral (select ");
            sql.join(SqlText.named(row.columns()), ", ", column -> sql.selected(target, column));
            sql.add(" from ");
            route.from();
            Conditions.write(sql, route.where(), " where ");
            sql.add(" offset 0) ").add(lateral.alias()).add(" on true");
        }
    }
}
