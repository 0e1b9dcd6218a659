package io.espalier.engine.sql;

import io.espalier.engine.plan.Order;
import io.espalier.engine.plan.OrderKey;
import io.espalier.engine.plan.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The rows behind a place in their order, as ranges that an index on the keys can serve.
 *
 * <p>Keys of one direction without nulls are one range: a row comparison. A change of direction and
 * a place for nulls begin further ranges. No row is in two of them, and each range ends before the
 * next one begins.
 *
 * @see <a
 *     href="https://www.postgresql.org/docs/current/functions-comparisons.html#ROW-WISE-COMPARISON">Row
 *     constructor comparison</a>
 */
final class KeysetSql {

    private final SqlText sql;
    private final OrderSql values;
    private final List<OrderKey> keys;
    private final Position position;
    private final boolean orAt;
    private final List<Runnable> ranges = new ArrayList<>();

    private KeysetSql(SqlText sql, OrderSql values, Order order, Position position, boolean orAt) {
        this.sql = sql;
        this.values = values;
        this.keys = order.keys();
        this.position = position;
        this.orAt = orAt;
    }

    /**
     * Rows that come behind the place in that order: the terms are ranges, one of which a row is
     * in, the nearest first; there may be none.
     *
     * @param orAt whether the row that stands at the place is meant too
     */
    static List<Runnable> ranges(
            SqlText sql, OrderSql values, Order order, Position position, boolean orAt) {
        KeysetSql keyset = new KeysetSql(sql, values, order, position, orAt);
        keyset.collect();
        return keyset.ranges;
    }

    /** The same, as one condition. */
    static void condition(
            SqlText sql, OrderSql values, Order order, Position position, boolean orAt) {
        List<Runnable> ranges = ranges(sql, values, order, position, orAt);
        switch (ranges.size()) {
            case 0 -> sql.add("false");
            case 1 -> ranges.getFirst().run();
            default -> {
                List<Runnable> enclosed =
                        ranges.stream().map(range -> enclosed(sql, range)).toList();
                sql.add("(").join(enclosed, " or ", Runnable::run).add(")");
            }
        }
    }

    private static Runnable enclosed(SqlText sql, Runnable range) {
        return () -> {
            sql.add("(");
            range.run();
            sql.add(")");
        };
    }

    private void collect() {
        int start = 0;
        while (start < keys.size()) {
            int end = endOfRun(start);
            if (end == start) {
                addBehindNull(start);
                start++;
            } else {
                addRun(start, end);
                start = end;
            }
        }
        if (orAt && position.values().getLast() == null) {
            ranges.addFirst(() -> equalUpTo(keys.size()));
        }
    }

    /**
     * The end of the keys from {@code start} that go in one direction and have a value; one whose
     * nulls come behind its values begins anew, or those would lie inside the range.
     */
    private int endOfRun(int start) {
        int end = start;
        while (end < keys.size()
                && keys.get(end).descending() == keys.get(start).descending()
                && position.values().get(end) != null
                && (end == start || !hasNullsLast(end))) {
            end++;
        }
        return end;
    }

    private boolean hasNullsLast(int key) {
        return keys.get(key).value().nullable() && !keys.get(key).nullsFirst();
    }

    /** What comes behind a null: every value, if nulls are first. */
    private void addBehindNull(int key) {
        if (keys.get(key).nullsFirst()) {
            ranges.addFirst(() -> {
                equalUpTo(key);
                sql.add(key > 0 ? " and " : "");
                values.value(keys.get(key).value()).add(" is not null");
            });
        }
    }

    private void addRun(int start, int end) {
        boolean last = end == keys.size();
        if (hasNullsLast(start)) {
            ranges.addFirst(() -> {
                equalUpTo(start);
                sql.add(start > 0 ? " and " : "");
                values.value(keys.get(start).value()).add(" is null");
            });
        }
        ranges.addFirst(() -> {
            equalUpTo(start);
            sql.add(start > 0 ? " and " : "");
            rowComparison(start, end, orAt && last);
        });
    }

    private void rowComparison(int start, int end, boolean orEqual) {
        boolean several = end - start > 1;
        List<OrderKey> run = keys.subList(start, end);
        sql.add(several ? "(" : "").join(run, ", ", key -> values.value(key.value()));
        sql.add(several ? ")" : "").add(run.getFirst().descending() ? " <" : " >");
        sql.add(orEqual ? "= " : " ").add(several ? "(" : "");
        for (int i = start; i < end; i++) {
            sql.add(i > start ? ", " : "").value(keys.get(i).value().type(), requireValue(i));
        }
        sql.add(several ? ")" : "");
    }

    private void equalUpTo(int end) {
        for (int i = 0; i < end; i++) {
            Object value = position.values().get(i);
            sql.add(i > 0 ? " and " : "");
            values.value(keys.get(i).value());
            if (value == null) {
                sql.add(" is null");
            } else {
                sql.add(" = ").value(keys.get(i).value().type(), value);
            }
        }
    }

    private Object requireValue(int index) {
        return Objects.requireNonNull(position.values().get(index));
    }
}
