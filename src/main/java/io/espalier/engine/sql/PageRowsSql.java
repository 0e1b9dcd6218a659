package io.espalier.engine.sql;

import io.espalier.engine.mapping.Column;
import io.espalier.engine.mapping.Route;
import io.espalier.engine.plan.Order;
import io.espalier.engine.plan.Position;
import io.espalier.engine.plan.Read;
import io.espalier.engine.plan.Window;
import io.espalier.engine.predicate.Expression;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a page, from the end that they are counted from.
 *
 * <p>Where the page begins at a cursor, the rows behind it can be several ranges of the order. Each
 * is then read by itself, so that an index serves each: no more of it than the page holds, and
 * nothing if those before it fill the page. What a named SQL answers has no index, and is asked
 * once.
 */
final class PageRowsSql {

    private static final String RANGES = "u";

    private final Read.Page read;
    private final Window window;
    private final SqlText sql;
    private final OriginSql origin;
    private final OrderSql order;

    PageRowsSql(Read.Page read, SqlText sql, OriginSql origin, OrderSql order) {
        this.read = read;
        this.window = read.window();
        this.sql = sql;
        this.origin = origin;
        this.order = order;
    }

    /**
     * @param columns those of the read
     */
    void write(List<Column> columns, String indent) {
        Order direction = window.backward() ? read.order().reversed() : read.order();
        Position start = window.backward() ? window.before() : window.after();
        List<Runnable> ranges =
                start == null ? List.of() : KeysetSql.ranges(sql, order, direction, start, false);
        boolean indexed = read.origin() instanceof Route;
        if (start != null && (ranges.isEmpty() || !indexed)) {
            ranges = List.of(() -> KeysetSql.condition(sql, order, direction, start, false));
        }
        if (ranges.size() < 2) {
            select(
                    direction,
                    ranges.isEmpty() ? null : ranges.getFirst(),
                    columns,
                    read.computed(),
                    indent);
        } else {
            union(direction, ranges, columns, indent);
        }
    }

    private void union(
            Order direction, List<Runnable> ranges, List<Column> columns, String indent) {
        SequencedSet<Column> needed = new LinkedHashSet<>(columns);
        needed.addAll(direction.columns());
        sql.add(indent).add("select ");
        sql.join(columns, ", ", column -> sql.result(RANGES, column));
        read.computed().forEach(value -> sql.add(", u.").add(order.nameOf(value)));
        sql.add("\n").add(indent).add("from (\n").add(indent).add("  with ");
        for (int range = 0; range < ranges.size(); range++) {
            sql.add(range == 0 ? "" : ", ").add(nameOf(range)).add(" as (\n");
            select(
                    direction,
                    unlessFilled(ranges, range),
                    SqlText.named(needed),
                    direction.computed(),
                    indent + "    ");
            sql.add("\n").add(indent).add("  )");
        }
        sql.add("\n").add(indent).add("  ");
        sql.join(
                IntStream.range(0, ranges.size()).boxed().toList(),
                " union all ",
                range -> sql.add("select * from ").add(nameOf(range)));
        sql.add("\n").add(indent).add(") ").add(RANGES);
        order.orderBy(direction, RANGES, indent);
        OrderSql.limit(sql, 0, window.reads(), indent);
    }

    /** A range, of which nothing is read if those before it have as many rows as are wanted. */
    private Runnable unlessFilled(List<Runnable> ranges, int range) {
        if (range == 0) {
            return ranges.getFirst();
        }
        return () -> {
            ranges.get(range).run();
            sql.add(" and ");
            sql.join(
                    IntStream.range(0, range).boxed().toList(),
                    " + ",
                    before -> sql.add("(select count(*) from ").add(nameOf(before)).add(")"));
            sql.add(" < ").add(Long.toString(window.reads()));
        };
    }

    /** A name that hides no table. */
    private static String nameOf(int range) {
        return Identifiers.quote("range:" + (range + 1));
    }

    private void select(
            Order direction,
            @Nullable Runnable range,
            List<Column> columns,
            List<Expression> computed,
            String indent) {
        sql.add(indent).add("select ");
        sql.join(columns, ", ", column -> sql.selected(Scope.TARGET.alias(), column));
        computed.forEach(value -> {
            sql.add(", ");
            order.value(value).add(" as ").add(order.nameOf(value));
        });
        sql.add("\n").add(indent).add("from ");
        origin.from();
        order.joins("\n" + indent);
        List<Runnable> terms = new ArrayList<>(origin.where());
        Conditions.add(terms, read.where(), sql);
        if (range != null) {
            terms.add(range);
        }
        Position end = window.backward() ? window.after() : window.before();
        if (end != null) {
            terms.add(() -> KeysetSql.condition(sql, order, direction.reversed(), end, false));
        }
        Conditions.write(sql, terms, "\n" + indent + "where ");
        order.orderBy(direction, indent);
        OrderSql.limit(sql, window.offset(), window.reads(), indent);
    }
}
