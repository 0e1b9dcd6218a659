package io.espalier.engine.sql;

import io.espalier.engine.mapping.Route;
import io.espalier.engine.plan.Read;
import java.util.ArrayList;
import java.util.List;

/**
 * Every row of all keys together, each key's in order, up to one more than there may be: what joins
 * a table between to the entity's.
 *
 * <p>No index of one table has such rows in order, so a lateral would join and sort for each key by
 * itself. Here PostgreSQL chooses one join for all of them, and sorts once. Where few of a key's
 * rows are wanted it may do better: it can look for them in the order of the entity's index.
 */
final class RankedSql {

    /** Names that no column has. */
    private static final String KEY = Identifiers.quote(":key");

    private static final String RANK = Identifiers.quote(":rank");

    private final Read.All read;
    private final SqlText sql = new SqlText();
    private final RouteSql route;
    private final OrderSql order;
    private final JoinedSql joined;

    private RankedSql(Read.All read, Route route) {
        this.read = read;
        this.route = RouteSql.fromKeys(route, read.entity(), sql);
        this.order = new OrderSql(sql, read.order());
        this.joined = new JoinedSql(sql, read.joined(), column -> sql.result("p", column));
    }

    /** Whether all rows of a key are wanted, and a table between leads to them. */
    static boolean suits(Read.All read) {
        return read.origin() instanceof Route route
                && route.joins().size() > 1
                && !route.repeats()
                && read.offset() == 0
                && read.limit() > read.maximum();
    }

    static Statement write(Read.All read) {
        return new RankedSql(read, (Route) read.origin()).write();
    }

    private Statement write() {
        sql.add("select p.").add(KEY);
        read.columns().forEach(column -> sql.add(", ").result("p", column));
        joined.columns();
        sql.add("\nfrom (\n");
        ranked();
        sql.add("\n) p");
        joined.joins();
        sql.add("\nwhere p.").add(RANK).add(" <= ").add(Long.toString(read.maximum() + 1L));
        return sql.toStatement(new Statement.Results(1, 0, 0, 2));
    }

    private void ranked() {
        sql.add("  select k.o as ").add(KEY);
        read.columns().forEach(column -> sql.add(", ").selected(Scope.TARGET.alias(), column));
        sql.add(", row_number() over (partition by k.o ");
        order.orderBy(read.order());
        sql.add(") as ").add(RANK).add("\n  from ");
        route.keys();
        route.joinToKeys("  ");
        order.joins("\n  ");
        List<Runnable> terms = new ArrayList<>();
        Conditions.add(terms, read.where(), sql);
        Conditions.write(sql, terms, "\n  where ");
    }
}
