package io.espalier.engine.sql;

import io.espalier.engine.mapping.TableRows;
import java.util.List;

/**
 * The rows of one table in a statement: the table under its alias, and the terms that keep out the
 * rows that are not shown. The one place that writes a table; whoever writes it writes its terms
 * too.
 */
final class RowsSql {

    private final TableRows rows;
    private final String alias;
    private final SqlText sql;

    RowsSql(TableRows rows, String alias, SqlText sql) {
        this.rows = rows;
        this.alias = alias;
        this.sql = sql;
    }

    /** {@code posts t}. */
    void table() {
        sql.add(Identifiers.quote(rows.table())).add(" ").add(alias);
    }

    /** What must hold of each of its rows, to stand among the conditions of where it is written. */
    List<Runnable> terms() {
        return rows.restrictions().stream()
                .<Runnable>map(restriction -> () -> sql.add(restriction.with(alias)))
                .toList();
    }

    /** The same behind another condition. */
    void andTerms() {
        Conditions.write(sql, terms(), " and ");
    }
}
