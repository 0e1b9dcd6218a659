package io.espalier.engine.sql;

import io.espalier.engine.mapping.Column;
import io.espalier.engine.mapping.ComputedType;
import io.espalier.engine.predicate.AggregateFunction;
import io.espalier.engine.predicate.Expression;
import io.espalier.engine.predicate.WordSearch;

/** Values of a row as SQL: a column, or a subquery of one value. */
final class ExpressionSql {

    private final SqlText sql;

    ExpressionSql(SqlText sql) {
        this.sql = sql;
    }

    /** The value where a value may stand. */
    void write(Expression value, Scope row) {
        if (value instanceof Expression.Own own) {
            sql.column(row.alias(), own.column());
        } else {
            sql.add("(");
            selectAs(value, row, "");
            sql.add(")");
        }
    }

    /** A query of the value alone: of no row where the value is of one that is not there. */
    void selectAs(Expression value, Scope row, String name) {
        sql.add("select ");
        switch (value) {
            case Expression.Own own -> sql.column(row.alias(), own.column()).add(as(name));
            case Expression.Relevance relevance -> {
                sql.add("ts_rank(").column(row.alias(), relevance.search().vector()).add(", ");
                query(relevance.search());
                sql.add(")::double precision").add(as(name));
            }
            case Expression.Through through -> {
                write(through.value(), row.below());
                sql.add(as(name));
                from(RouteSql.fromRow(through.route(), through.target(), sql, row));
            }
            case Expression.Aggregated aggregated -> {
                call(aggregated, row.below());
                sql.add(as(name));
                from(RouteSql.fromRow(aggregated.route(), aggregated.target(), sql, row));
            }
        }
    }

    /** The words that are looked for, as PostgreSQL takes them. */
    void query(WordSearch search) {
        sql.add("websearch_to_tsquery('").add(search.language().replace("'", "''")).add("', ");
        sql.value(ComputedType.TEXT, search.words()).add(")");
    }

    private static String as(String name) {
        return name.isEmpty() ? "" : " as " + name;
    }

    private void from(RouteSql route) {
        sql.add(" from ");
        route.from();
        Conditions.write(sql, route.where(), " where ");
    }

    private void call(Expression.Aggregated aggregated, Scope row) {
        Column column = aggregated.column();
        if (column == null) {
            sql.add("count(*)");
            return;
        }
        sql.add(aggregated.function().lowerName()).add("(").column(row.alias(), column).add(")");
        if (isComputed(aggregated.function())) {
            sql.add("::").add(aggregated.type().sqlName());
        }
    }

    /** The least and the greatest are values of the column itself. */
    private static boolean isComputed(AggregateFunction function) {
        return function == AggregateFunction.SUM || function == AggregateFunction.AVG;
    }
}
