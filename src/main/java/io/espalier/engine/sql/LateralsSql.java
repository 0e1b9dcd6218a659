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
        for (int i = 0; i < computed.size(); i++) {
            sql.add(separator).add("left join lateral (");
            new ExpressionSql(sql).selectAs(computed.get(i), Scope.TARGET, "v");
            sql.add(") s" + i).add(" on true");
        }
    }

    /** The value, where {@link #joins} are. */
    SqlText value(Expression value) {
        return value instanceof Expression.Own own
                ? sql.column(Scope.TARGET.alias(), own.column())
                : sql.add(nameOf(value)).add(".v");
    }

    /** The name of a value's lateral. */
    String nameOf(Expression value) {
        return "s" + computed.indexOf(value);
    }
}
