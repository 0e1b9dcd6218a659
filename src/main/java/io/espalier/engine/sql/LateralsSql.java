package io.espalier.engine.sql;

import io.espalier.engine.predicate.Expression;
import java.util.List;

/**
 * Values that are no columns of the row, computed beside it in laterals {@code s0, s1 …} with the
 * one column {@code v}: so each is written once, and a value of a related row becomes a join.
 */
final class LateralsSql {

    private final SqlText sql;
    private final List<Expression> computed;

    LateralsSql(SqlText sql, List<Expression> computed) {
        this.sql = sql;
        this.computed =
                computed.stream()
                        .filter(value -> !(value instanceof Expression.Own))
                        .distinct()
                        .toList();
    }

    /** The laterals, behind the tables of a {@code from}. */
    void joins(String separator) {
        for (Expression value : computed) {
            if (!(value instanceof Expression.Named)) {
                sql.add(separator).add("left join lateral (");
                new ExpressionSql(sql).selectAs(value, Scope.TARGET, "v");
                sql.add(") ").add(nameOf(value)).add(" on true");
            }
        }
    }

    /** The value, where {@link #joins} are. */
    SqlText value(Expression value) {
        if (value instanceof Expression.Named named) {
            CallSql.column(named, sql);
            return sql;
        }
        return value instanceof Expression.Own own
                ? sql.column(Scope.TARGET.alias(), own.column())
                : sql.add(nameOf(value)).add(".v");
    }

    /** The name of a value's lateral, or of a value that needs none as a column of a page. */
    String nameOf(Expression value) {
        return "s" + computed.indexOf(value);
    }
}
