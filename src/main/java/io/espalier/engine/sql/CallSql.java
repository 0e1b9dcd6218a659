package io.espalier.engine.sql;

import io.espalier.engine.mapping.Column;
import io.espalier.engine.mapping.NamedSql;
import io.espalier.engine.mapping.SqlCall;
import io.espalier.engine.plan.OrderKey;
import io.espalier.engine.plan.Read;
import io.espalier.engine.predicate.Expression;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The rows that a named SQL answers: its query {@code r}, of which each row of the entity is taken
 * once, {@code q}, and looked up in the entity's table. Columns to sort by are {@code q.o0, q.o1
 * …}.
 *
 * <p>Looked up one by one, by {@code limit 1}: of a query with recursion PostgreSQL guesses that it
 * answers hundreds of rows, and it would read the whole table for the three that there are.
 *
 * <p>A column of {@code k} has the name of the parameter that it is the value of, {@code
 * ":parent.id"}: no name of the file's own can hide it.
 */
final class CallSql implements OriginSql {

    private static final String RESULT = "r";
    private static final String ROWS = "q";

    private final SqlCall call;
    private final Read read;
    private final SqlText sql;

    CallSql(SqlCall call, Read read, SqlText sql) {
        this.call = call;
        this.read = read;
        this.sql = sql;
    }

    /** A column of the call's result, where {@link #from} is. */
    static void column(Expression.Named named, SqlText sql) {
        sql.add(ROWS).add(".").add(nameOf(named.call().sql(), named.column()));
    }

    private static String nameOf(NamedSql named, NamedSql.SortColumn column) {
        return "o" + named.order().indexOf(column);
    }

    @Override
    public void keys() {
        List<NamedSql.Key> keys = call.sql().keys();
        List<Integer> places = IntStream.range(0, keys.size()).boxed().toList();
        sql.add("unnest(");
        sql.join(places, ", ", place -> sql.keyArray(place, keys.get(place).column().type()));
        sql.add(") with ordinality as k(");
        keys.forEach(key -> sql.add(nameOf(key)).add(", "));
        sql.add("o)");
    }

    private static String nameOf(NamedSql.Key key) {
        return Identifiers.quote(":" + key.name());
    }

    @Override
    public void from() {
        List<Column> identifier = read.entity().identifier();
        sql.add("(");
        rows(identifier);
        sql.add(") ").add(ROWS).add(" join lateral (select * from ");
        RowsSql target = new RowsSql(read.entity().rows(), Scope.TARGET.alias(), sql);
        target.table();
        sql.add(" where ");
        sql.join(
                identifier,
                " and ",
                column -> sql.column(Scope.TARGET.alias(), column).add(" = ").result(ROWS, column));
        target.andTerms();
        sql.add(" limit 1) ").add(Scope.TARGET.alias()).add(" on true");
    }

    /** Each row once: the first of its kind where rows are sorted by the result. */
    private void rows(List<Column> identifier) {
        List<NamedSql.SortColumn> order = isSorted() ? call.sql().order() : List.of();
        sql.add("select distinct ");
        if (!order.isEmpty()) {
            sql.add("on (").join(identifier, ", ", this::identifier).add(") ");
        }
        sql.join(identifier, ", ", this::identifier);
        for (NamedSql.SortColumn column : order) {
            sql.add(", ");
            value(column);
            sql.add("::").add(column.type().sqlName());
            sql.add(" as ").add(nameOf(call.sql(), column));
        }
        sql.add(" from (\n");
        query();
        sql.add("\n) ").add(RESULT);
        if (!order.isEmpty()) {
            sql.add(" order by ").join(identifier, ", ", this::identifier);
            for (NamedSql.SortColumn column : order) {
                sql.add(", ");
                value(column);
                OrderSql.direction(
                        sql,
                        new OrderKey(
                                new Expression.Named(call, column),
                                column.descending(),
                                column.nullsFirst()));
            }
        }
    }

    /** Whether the statement asks for the order of the result; the document may ask for another. */
    private boolean isSorted() {
        return switch (read) {
            case Read.Page page -> hasNamed(page.order().computed());
            case Read.All all -> hasNamed(all.order().computed());
            case Read.Row row -> false;
            case Read.Aggregate aggregate -> false;
            case Read.Groups groups -> false;
        };
    }

    private static boolean hasNamed(List<Expression> values) {
        return values.stream().anyMatch(Expression.Named.class::isInstance);
    }

    private void identifier(Column column) {
        sql.result(RESULT, column);
    }

    private void value(NamedSql.SortColumn column) {
        sql.add(RESULT).add(".").add(Identifiers.quote(column.name()));
    }

    private void query() {
        for (NamedSql.Part part : call.sql().parts()) {
            switch (part) {
                case NamedSql.Text text -> sql.add(text.sql());
                case NamedSql.Argument argument -> argument(argument);
                case NamedSql.Key key -> sql.add(nameOf(key));
            }
        }
    }

    private void argument(NamedSql.Argument argument) {
        Object value = call.values().get(argument.name());
        if (value == null) {
            sql.nullValue(argument.type(), argument.many());
        } else if (argument.many()) {
            sql.valueArray(argument.type(), List.copyOf((List<?>) value));
        } else {
            sql.value(argument.type(), value);
        }
    }

    /** The join has kept out all others. */
    @Override
    public List<Runnable> where() {
        return new ArrayList<>();
    }
}
