package io.espalier.engine.sql;

import io.espalier.engine.mapping.Entity;
import io.espalier.engine.mapping.Route;
import io.espalier.engine.predicate.Predicate;
import java.util.List;

/** How many rows of an entity there are of which a condition holds. */
public final class CountSql {

    private CountSql() {}

    public static Statement write(Entity entity, Predicate where) {
        SqlText sql = new SqlText();
        RouteSql route = RouteSql.fromKeys(Route.ALL_ROWS, entity, sql);
        sql.add("select count(*)\nfrom ");
        route.from();
        List<Runnable> terms = route.where();
        Conditions.add(terms, where, sql);
        Conditions.write(sql, terms, "\nwhere ");
        return sql.toStatement(new Statement.Results(0, 0, 0, 1));
    }
}
