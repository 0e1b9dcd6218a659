package io.espalier.engine.sql;

import io.espalier.engine.plan.Order;
import io.espalier.engine.plan.Position;
import io.espalier.engine.plan.Read;
import io.espalier.engine.plan.Window;
import java.util.List;

/**
 * A page a key: the first rows of the window, in a lateral of their own, so that an index on (key,
 * order) stops after them.
 *
 * <p>One row more than the page holds tells whether the list goes on. What lies beyond a cursor or
 * an offset the page never sees, so the statement looks for it apart ({@code f}), and only if
 * asked. A key whose page is empty then still has one row, with a null identifier.
 */
final class PageSql {

    private static final String PAGE = "p";

    private final Read.Page read;
    private final Window window;
    private final SqlText sql = new SqlText();
    private final RouteSql route;

    private PageSql(Read.Page read) {
        this.read = read;
        this.window = read.window();
        this.route = new RouteSql(read.route(), read.entity(), sql);
    }

    static Statement write(Read.Page read) {
        return new PageSql(read).write();
    }

    private Statement write() {
        boolean keyed = read.route().isKeyed();
        boolean looks = window.looksForPrevious() || window.looksForNext();
        if (!keyed && !looks) {
            rows("");
            return sql.toStatement(new Statement.Results(0, 0, 0, 1));
        }
        Statement.Results results = select(keyed);
        sql.add("\nfrom ");
        if (keyed) {
            route.keys();
        }
        if (looks) {
            sql.add(keyed ? "\ncross join lateral (" : "(");
            flags();
            sql.add(") f");
        }
        sql.add(looks ? "\nleft join lateral (\n" : "\ncross join lateral (\n");
        rows("  ");
        sql.add("\n) ").add(PAGE).add(looks ? " on true" : "");
        return sql.toStatement(results);
    }

    private Statement.Results select(boolean keyed) {
        sql.add("select ");
        int position = 1;
        int ordinal = 0;
        int previous = 0;
        int next = 0;
        if (keyed) {
            sql.add("k.o, ");
            ordinal = position++;
        }
        if (window.looksForPrevious()) {
            sql.add("f.previous, ");
            previous = position++;
        }
        if (window.looksForNext()) {
            sql.add("f.next, ");
            next = position++;
        }
        sql.join(read.columns(), ", ", column -> sql.result(PAGE, column));
        return new Statement.Results(ordinal, previous, next, position);
    }

    private void flags() {
        sql.add("select ");
        Position after = window.after();
        Position before = window.before();
        if (window.looksForPrevious()) {
            Order reversed = read.order().reversed();
            exists(
                    after == null
                            ? List.of()
                            : List.of(() -> new KeysetSql(sql, after).behindOrAt(reversed)));
            sql.add(" as previous");
        }
        if (window.looksForNext() && before != null) {
            sql.add(window.looksForPrevious() ? ", " : "");
            exists(List.of(() -> new KeysetSql(sql, before).behindOrAt(read.order())));
            sql.add(" as next");
        }
    }

    private void exists(List<Runnable> bounds) {
        sql.add("exists (select from ");
        route.from();
        List<Runnable> terms = route.where();
        terms.addAll(bounds);
        Conditions.write(sql, terms, " where ");
        sql.add(")");
    }

    private void rows(String indent) {
        Order order = window.backward() ? read.order().reversed() : read.order();
        sql.add(indent).add("select ");
        sql.join(read.columns(), ", ", column -> sql.selected(RouteSql.TARGET, column));
        sql.add("\n").add(indent).add("from ");
        route.from();
        List<Runnable> terms = route.where();
        Position after = window.after();
        if (after != null) {
            terms.add(() -> new KeysetSql(sql, after).behind(read.order()));
        }
        Position before = window.before();
        if (before != null) {
            terms.add(() -> new KeysetSql(sql, before).behind(read.order().reversed()));
        }
        Conditions.write(sql, terms, "\n" + indent + "where ");
        OrderSql.write(sql, order, indent);
        OrderSql.limit(sql, window.offset(), window.size() + 1L, indent);
    }
}
