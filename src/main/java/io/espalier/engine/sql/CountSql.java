package io.espalier.engine.sql;

import io.espalier.engine.plan.Read;
import java.util.List;

/** The number of rows a key: counted per key, so that an index on the way serves each. */
final class CountSql {

    private CountSql() {}

    static Statement write(Read.Count read) {
        SqlText sql = new SqlText();
        RouteSql route = RouteSql.fromKeys(read.route(), read.entity(), sql);
        if (!read.route().isKeyed()) {
            sql.add("select count(*)\nfrom ");
            route.from();
            List<Runnable> terms = route.where();
            Conditions.add(terms, read.where(), sql);
            Conditions.write(sql, terms, "\nwhere ");
            return sql.toStatement(new Statement.Results(0, 0, 0, 1));
        }
        sql.add("select k.o, c.n\nfrom ");
        route.keys();
        sql.add("\ncross join lateral (\n  select count(*) as n\n  from ");
        route.from();
        List<Runnable> terms = route.where();
        Conditions.add(terms, read.where(), sql);
        Conditions.write(sql, terms, "\n  where ");
        sql.add("\n) c");
        return sql.toStatement(new Statement.Results(1, 0, 0, 2));
    }
}
