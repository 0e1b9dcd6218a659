package io.espalier.engine.sql;

import io.espalier.engine.plan.Order;
import io.espalier.engine.plan.Position;
import io.espalier.engine.plan.Read;
import io.espalier.engine.plan.Window;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page a key: the first rows of the window, in a lateral of their own, so that an index on (key,
 * order) stops after them.
 *
 * <p>One row more than the page holds tells whether the list goes on, if that is asked. What lies
 * beyond a cursor or an offset the page never sees, so the statement looks for it apart ({@code
 * f}), and only if asked. A key whose page is empty then still has one row, with a null identifier.
 */
final class PageSql {

    private static final String PAGE = "p";

    private final Read.Page read;
    private final Window window;
    private final SqlText sql = new SqlText();
    private final OriginSql origin;
    private final OrderSql order;
    private final JoinedSql joined;

    private PageSql(Read.Page read) {
        this.read = read;
        this.window = read.window();
        this.origin = OriginSql.of(read, sql);
        this.order = new OrderSql(sql, read.order());
        this.joined = new JoinedSql(sql, read.joined(), column -> sql.result(PAGE, column));
    }

    static Statement write(Read.Page read) {
        return new PageSql(read).write();
    }

    private Statement write() {
        boolean keyed = read.origin().isKeyed();
        boolean looks = window.looksForPrevious() || window.looksForNext();
        if (!keyed && !looks && joined.isEmpty()) {
            new PageRowsSql(read, sql, origin, order).write(read.columns(), "");
            return sql.toStatement(new Statement.Results(0, 0, 0, 1));
        }
        Statement.Results results = select(keyed);
        sql.add("\nfrom ");
        if (keyed) {
            origin.keys();
        }
        if (looks) {
            sql.add(keyed ? "\ncross join lateral (" : "(");
            flags();
            sql.add(") f");
        }
        if (keyed || looks) {
            sql.add(looks ? "\nleft join lateral " : "\ncross join lateral ");
        }
        sql.add("(\n");
        new PageRowsSql(read, sql, origin, order).write(SqlText.named(read.columns()), "  ");
        sql.add("\n) ").add(PAGE).add(looks ? " on true" : "");
        joined.joins();
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
        read.computed().forEach(value -> sql.add(", p.").add(order.nameOf(value)));
        joined.columns();
        return new Statement.Results(ordinal, previous, next, position);
    }

    private void flags() {
        sql.add("select ");
        Position after = window.after();
        Position before = window.before();
        if (window.looksForPrevious()) {
            exists(after, read.order().reversed());
            sql.add(" as previous");
        }
        if (window.looksForNext() && before != null) {
            sql.add(window.looksForPrevious() ? ", " : "");
            exists(before, read.order());
            sql.add(" as next");
        }
    }

    /** Whether the list has a row at a place or behind it; any row without a place. */
    private void exists(@Nullable Position place, Order direction) {
        sql.add("exists (select from ");
        origin.from();
        if (place != null) {
            order.joins(" ");
        }
        List<Runnable> terms = origin.where();
        Conditions.add(terms, read.where(), sql);
        if (place != null) {
            terms.add(() -> KeysetSql.condition(sql, order, direction, place, true));
        }
        Conditions.write(sql, terms, " where ");
        sql.add(")");
    }
}
