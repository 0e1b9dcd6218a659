package io.espalier.engine.sql;

import io.espalier.engine.mapping.Column;
import io.espalier.engine.mapping.SqlTemplate;
import io.espalier.engine.mapping.ValueType;
import io.espalier.engine.predicate.Open;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.Consumer;

/** SQL while it is written: text and parameters grow together, so their orders cannot differ. */
final class SqlText {

    private final StringBuilder text = new StringBuilder();
    private final List<Parameter> parameters = new ArrayList<>();

    SqlText add(String sql) {
        text.append(sql);
        return this;
    }

    /**
     * A parameter, cast to its type: PostgreSQL then never has to guess, and never guesses another.
     */
    SqlText value(ValueType type, Object value) {
        parameters.add(
                value instanceof Open open
                        ? new Parameter.Open(type, open.place(), false)
                        : new Parameter.Value(type, value));
        return add("?::").add(type.sqlName());
    }

    /**
     * Many values of one type, as one parameter.
     *
     * @param values a list of them, or {@link Open}
     */
    SqlText valueArray(ValueType type, Object values) {
        parameters.add(
                values instanceof Open open
                        ? new Parameter.Open(type, open.place(), true)
                        : Parameter.ValueArray.of(type, values));
        return add("?::").add(type.sqlName()).add("[]");
    }

    /** A null of that type, or an array of it that is null. */
    SqlText nullValue(ValueType type, boolean many) {
        parameters.add(new Parameter.Null());
        return add("?::").add(type.sqlName()).add(many ? "[]" : "");
    }

    /**
     * One value of every key, as an array to be unnested. It stands in a query of its own, so that
     * PostgreSQL cannot see how long it is: it would plan anew for every short one, as that looks
     * cheaper than the plan it has.
     */
    SqlText keyArray(int index, ValueType type) {
        parameters.add(new Parameter.KeyArray(index, type));
        return add("(select ?::").add(type.sqlName()).add("[])");
    }

    /** One value of the only key. */
    SqlText keyValue(int index, ValueType type) {
        parameters.add(new Parameter.KeyValue(index, type));
        return add("?::").add(type.sqlName());
    }

    SqlText offset(long rows) {
        parameters.add(new Parameter.Offset(rows));
        return add("?");
    }

    /** A column of the row of that alias, or what is computed from it. */
    SqlText column(String alias, Column column) {
        SqlTemplate expression = column.expression();
        return expression == null ? result(alias, column) : add(expression.with(alias));
    }

    /** The same as one of the columns that are selected, under its own name. */
    SqlText selected(String alias, Column column) {
        column(alias, column);
        return column.expression() == null
                ? this
                : add(" as ").add(Identifiers.quote(column.name()));
    }

    /**
     * The columns that a query has to select, so that another can name them: two attributes may
     * share one.
     */
    static List<Column> named(Collection<Column> columns) {
        SequencedMap<String, Column> byName = new LinkedHashMap<>();
        columns.forEach(column -> byName.putIfAbsent(column.name(), column));
        return List.copyOf(byName.values());
    }

    /** A column that a query of that alias has selected. */
    SqlText result(String alias, Column column) {
        return add(alias).add(".").add(Identifiers.quote(column.name()));
    }

    /** Each item as {@code write} writes it, with the separator between. */
    <T> SqlText join(List<T> items, String separator, Consumer<T> write) {
        for (int i = 0; i < items.size(); i++) {
            if (i > 0) {
                add(separator);
            }
            write.accept(items.get(i));
        }
        return this;
    }

    Statement toStatement(Statement.Results results) {
        return new Statement(text.toString(), parameters, results);
    }
}
