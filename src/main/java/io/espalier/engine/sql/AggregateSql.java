package io.espalier.engine.sql;

import io.espalier.engine.plan.Read;
import io.espalier.engine.predicate.Expression;
import java.util.ArrayList;
import java.util.List;

/** What all rows a key make together: of each key apart, so that an index on the way serves it. */
final class AggregateSql {

    private AggregateSql() {}

    static Statement write(Read.Aggregate read) {
        SqlText sql = new SqlText();
        OriginSql origin = OriginSql.of(read, sql);
        List<Expression> values = read.computed();
        if (!read.origin().isKeyed()) {
            sql.add("select ");
            sql.join(values, ", ", value -> new ExpressionSql(sql).write(value, Scope.TARGET));
            rows(read, sql, origin, "\n");
            return sql.toStatement(new Statement.Results(0, 0, 0, 1));
        }
        sql.add("select k.o");
        for (int i = 0; i < values.size(); i++) {
            sql.add(", a.v" + i);
        }
        sql.add("\nfrom ");
        origin.keys();
        sql.add("\ncross join lateral (\n  select ");
        for (int i = 0; i < values.size(); i++) {
            sql.add(i > 0 ? ", " : "");
            new ExpressionSql(sql).write(values.get(i), Scope.TARGET);
            sql.add(" as v" + i);
        }
        rows(read, sql, origin, "\n  ");
        sql.add("\n) a");
        return sql.toStatement(new Statement.Results(1, 0, 0, 2));
    }

    private static void rows(Read.Aggregate read, SqlText sql, OriginSql origin, String line) {
        sql.add(line).add("from ");
        origin.from();
        List<Runnable> terms = new ArrayList<>(origin.where());
        Conditions.add(terms, read.where(), sql);
        Conditions.write(sql, terms, line + "where ");
    }
}
