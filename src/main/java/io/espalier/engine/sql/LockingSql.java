package io.espalier.engine.sql;

import io.espalier.engine.mapping.Join;
import io.espalier.engine.mapping.Route;
import io.espalier.engine.plan.Locking;
import java.util.List;

/** Rows to be written, locked in the order of their identifiers. */
public final class LockingSql {

    private LockingSql() {}

    public static Statement write(Locking locking) {
        SqlText sql = new SqlText();
        boolean keyed = !locking.keys().isEmpty();
        RouteSql route = RouteSql.fromKeys(routeOf(locking), locking.entity(), sql);
        sql.add(keyed ? "select k.o, " : "select ")
                .join(locking.columns(), ", ", column -> sql.selected(Scope.TARGET.alias(), column))
                .add("\nfrom ");
        if (keyed) {
            route.keys();
            route.joinToKeys("");
        } else {
            route.from();
            List<Runnable> terms = route.where();
            Conditions.add(terms, locking.where(), sql);
            Conditions.write(sql, terms, "\nwhere ");
        }
        sql.add("\norder by ")
                .join(
                        locking.entity().identifier(),
                        ", ",
                        column -> sql.column(Scope.TARGET.alias(), column));
        if (!keyed) {
            OrderSql.limit(sql, 0, locking.limit() + 1L, "");
        }
        sql.add(
                switch (locking.strength()) {
                    case UPDATE -> "\nfor no key update of t";
                    case DELETE -> "\nfor update of t";
                    case KEY_SHARE -> "\nfor key share of t";
                });
        return sql.toStatement(
                keyed ? new Statement.Results(1, 0, 0, 2) : new Statement.Results(0, 0, 0, 1));
    }

    private static Route routeOf(Locking locking) {
        return locking.keys().isEmpty()
                ? Route.ALL_ROWS
                : Route.to(
                        new Join(locking.keys(), locking.entity().rows(), locking.keys(), false));
    }
}
