package io.espalier.engine.sql;

import io.espalier.engine.plan.Order;
import io.espalier.engine.plan.OrderKey;
import io.espalier.engine.plan.Position;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Comparisons of rows with a place in their order.
 *
 * <p>Where all keys run in one direction and none is null, one row comparison serves, which an
 * index on the keys answers at once. Otherwise the comparison is spelled out key by key; a null
 * stands last if ascending and first if descending, as in PostgreSQL's own order.
 *
 * @see <a
 *     href="https://www.postgresql.org/docs/current/functions-comparisons.html#ROW-WISE-COMPARISON">Row
 *     constructor comparison</a>
 */
final class KeysetSql {

    private final SqlText sql;
    private final Position position;

    KeysetSql(SqlText sql, Position position) {
        this.sql = sql;
        this.position = position;
    }

    /** Rows that come behind the place in that order. */
    void behind(Order order) {
        if (isRowComparable(order)) {
            rowComparison(order, isDescending(order) ? " < " : " > ");
        } else {
            sql.add("(");
            spellOut(order);
            sql.add(")");
        }
    }

    /** Rows that come behind the place in that order, and the one that stands there. */
    void behindOrAt(Order order) {
        if (isRowComparable(order)) {
            rowComparison(order, isDescending(order) ? " <= " : " >= ");
            return;
        }
        sql.add("(");
        spellOut(order);
        sql.add(" or ");
        equalUpTo(order, order.keys().size());
        sql.add(")");
    }

    private boolean isRowComparable(Order order) {
        boolean oneDirection =
                order.keys().stream().map(OrderKey::descending).distinct().count() == 1;
        return oneDirection && order.columns().stream().noneMatch(column -> column.nullable());
    }

    private static boolean isDescending(Order order) {
        return order.keys().getFirst().descending();
    }

    private void rowComparison(Order order, String operator) {
        List<OrderKey> keys = order.keys();
        boolean several = keys.size() > 1;
        sql.add(several ? "(" : "")
                .join(keys, ", ", key -> sql.column(RouteSql.TARGET, key.column()));
        sql.add(several ? ")" : "").add(operator).add(several ? "(" : "");
        for (int i = 0; i < keys.size(); i++) {
            sql.add(i > 0 ? ", " : "").value(keys.get(i).column().type(), requireValue(i));
        }
        sql.add(several ? ")" : "");
    }

    private void spellOut(Order order) {
        List<Integer> decisive = new ArrayList<>();
        for (int i = 0; i < order.keys().size(); i++) {
            if (!isLastNull(order.keys().get(i), position.values().get(i))) {
                decisive.add(i);
            }
        }
        sql.join(
                decisive,
                " or ",
                i -> {
                    sql.add("(");
                    equalUpTo(order, i);
                    sql.add(i > 0 ? " and " : "");
                    behind(order.keys().get(i), position.values().get(i));
                    sql.add(")");
                });
    }

    /** Whether no value comes behind this one: a null of an ascending key. */
    private static boolean isLastNull(OrderKey key, @Nullable Object value) {
        return value == null && !key.descending();
    }

    private void behind(OrderKey key, @Nullable Object value) {
        if (value == null) {
            sql.column(RouteSql.TARGET, key.column()).add(" is not null");
            return;
        }
        boolean nullsBehind = key.column().nullable() && !key.descending();
        sql.add(nullsBehind ? "(" : "");
        sql.column(RouteSql.TARGET, key.column()).add(key.descending() ? " < " : " > ");
        sql.value(key.column().type(), value);
        if (nullsBehind) {
            sql.add(" or ").column(RouteSql.TARGET, key.column()).add(" is null)");
        }
    }

    private void equalUpTo(Order order, int end) {
        for (int i = 0; i < end; i++) {
            OrderKey key = order.keys().get(i);
            Object value = position.values().get(i);
            sql.add(i > 0 ? " and " : "").column(RouteSql.TARGET, key.column());
            if (value == null) {
                sql.add(" is null");
            } else {
                sql.add(" = ").value(key.column().type(), value);
            }
        }
    }

    private Object requireValue(int index) {
        Object value = position.values().get(index);
        if (value == null) {
            throw new IllegalArgumentException("a key that is never null has a null position");
        }
        return value;
    }
}
