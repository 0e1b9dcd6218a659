package io.espalier.engine.sql;

import io.espalier.engine.mapping.Column;
import io.espalier.engine.mapping.ComputedType;
import io.espalier.engine.predicate.Expression;
import io.espalier.engine.predicate.WordSearch;
import java.util.List;

/** Values of a row as SQL: a column, or a subquery of one value. */
final class ExpressionSql {

    private final SqlText sql;
    private final FunctionSql functions;

    ExpressionSql(SqlText sql) {
        this.sql = sql;
        this.functions = new FunctionSql(sql, this);
    }

    /** The value where a value may stand. */
    void write(Expression value, Scope row) {
        switch (value) {
            case Expression.Own own -> sql.column(row.alias(), own.column());
            case Expression.Named named -> CallSql.column(named, sql);
            case Expression.Bucketed bucketed ->
                    BucketSql.write(sql, bucketed, () -> write(bucketed.value(), row));
            case Expression.OfGroup ofGroup ->
                    functions.call(ofGroup.function(), ofGroup.values(), ofGroup.type(), row);
            case Expression.Relevance relevance -> subquery(relevance, row);
            case Expression.Through through -> subquery(through, row);
            case Expression.Aggregated aggregated -> subquery(aggregated, row);
        }
    }

    private void subquery(Expression value, Scope row) {
        sql.add("(");
        selectAs(value, row, "");
        sql.add(")");
    }

    /** A query of the value alone: of no row where the value is of one that is not there. */
    void selectAs(Expression value, Scope row, String name) {
        String as = name.isEmpty() ? "" : " as " + name;
        sql.add("select ");
        switch (value) {
            case Expression.Relevance relevance -> {
                sql.add("ts_rank(").column(row.alias(), relevance.search().vector()).add(", ");
                query(relevance.search());
                sql.add(")::double precision").add(as);
            }
            case Expression.Through through -> {
                write(through.value(), row.below());
                sql.add(as);
                from(RouteSql.fromRow(through.route(), through.target(), sql, row));
            }
            case Expression.Aggregated aggregated -> {
                Column column = aggregated.column();
                List<Expression> arguments =
                        column == null ? List.of() : List.of(new Expression.Own(column));
                functions.call(aggregated.function(), arguments, aggregated.type(), row.below());
                sql.add(as);
                from(RouteSql.fromRow(aggregated.route(), aggregated.target(), sql, row));
            }
            case Expression.Own own -> plain(own, row, as);
            case Expression.Named named -> plain(named, row, as);
            case Expression.Bucketed bucketed -> plain(bucketed, row, as);
            case Expression.OfGroup ofGroup -> plain(ofGroup, row, as);
        }
    }

    /** The words that are looked for, as PostgreSQL takes them. */
    void query(WordSearch search) {
        sql.add("websearch_to_tsquery('").add(search.language().replace("'", "''")).add("', ");
        sql.value(ComputedType.TEXT, search.words()).add(")");
    }

    private void plain(Expression value, Scope row, String as) {
        write(value, row);
        sql.add(as);
    }

    private void from(RouteSql route) {
        sql.add(" from ");
        route.from();
        Conditions.write(sql, route.where(), " where ");
    }
}
