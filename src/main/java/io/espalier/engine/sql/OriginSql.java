package io.espalier.engine.sql;

import io.espalier.engine.mapping.Route;
import io.espalier.engine.mapping.SqlCall;
import io.espalier.engine.plan.Read;
import java.util.List;

/**
 * Where the rows of a statement come from. {@code k} is the table of keys, {@code t} the entity's
 * table.
 */
interface OriginSql {

    /**
     * {@code unnest((select ?::uuid[])) with ordinality as k(k0, o)}; only where there are keys.
     */
    void keys();

    /**
     * The entity's table and what leads to it, as a {@code from} list inside a lateral; the
     * conditions follow by {@link #where}.
     */
    void from();

    /**
     * The terms that bind the rows of {@link #from} to the key of the current row of {@code k}, and
     * keep out those that are not shown; the caller may add others.
     */
    List<Runnable> where();

    static OriginSql of(Read read, SqlText sql) {
        return switch (read.origin()) {
            case Route route -> RouteSql.fromKeys(route, read.entity(), sql);
            case SqlCall call -> new CallSql(call, read, sql);
        };
    }
}
