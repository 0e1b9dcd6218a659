package io.espalier.engine.sql;

import io.espalier.engine.mapping.Column;
import io.espalier.engine.mapping.Entity;
import io.espalier.engine.mapping.Join;
import io.espalier.engine.mapping.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * The way from keys to rows, or from a row to others: {@code k} is the table of keys, {@code t} the
 * entity's table ({@code t1, t2 …} inside conditions), {@code j1, j2 …} are the tables between.
 *
 * <p>Columns of {@code k} are {@code k0, k1 …} and the ordinal {@code o}.
 */
final class RouteSql implements OriginSql {

    /** The row of {@link #fromColumns}. */
    static final Scope BESIDE = Scope.TARGET.below();

    private static final String KEYS = "k";

    private final Route route;
    private final Entity entity;
    private final SqlText sql;
    private final String target;
    private final IntConsumer key;

    private RouteSql(Route route, Entity entity, SqlText sql, String target, IntConsumer key) {
        this.route = route;
        this.entity = entity;
        this.sql = sql;
        this.target = target;
        this.key = key;
    }

    /** From the table of keys to the rows that a statement answers. */
    static RouteSql fromKeys(Route route, Entity entity, SqlText sql) {
        return new RouteSql(
                route, entity, sql, Scope.TARGET.alias(), i -> sql.add(KEYS).add(".k" + i));
    }

    /**
     * From columns of another query to the rows that they reach.
     *
     * @param key writes the column of that place
     */
    static RouteSql fromColumns(Route route, Entity entity, SqlText sql, IntConsumer key) {
        return new RouteSql(route, entity, sql, BESIDE.alias(), key);
    }

    /** From a row to those related to it. */
    static RouteSql fromRow(Route route, Entity entity, SqlText sql, Scope row) {
        return new RouteSql(
                route,
                entity,
                sql,
                row.below().alias(),
                i -> sql.column(row.alias(), route.keyColumns().get(i)));
    }

    @Override
    public void keys() {
        List<Column> columns = route.joins().getFirst().to();
        sql.add("unnest(");
        for (int i = 0; i < columns.size(); i++) {
            sql.add(i > 0 ? ", " : "").keyArray(i, columns.get(i).type());
        }
        sql.add(") with ordinality as ");
        nameKeys(columns.size());
    }

    /** {@code (values (?::uuid, 1)) as k(k0, o)}: PostgreSQL puts the value where it is used. */
    void onlyKey() {
        List<Column> columns = route.joins().getFirst().to();
        sql.add("(values (");
        for (int i = 0; i < columns.size(); i++) {
            sql.keyValue(i, columns.get(i).type()).add(", ");
        }
        sql.add("1)) as ");
        nameKeys(columns.size());
    }

    private void nameKeys(int columns) {
        sql.add(KEYS).add("(");
        for (int i = 0; i < columns; i++) {
            sql.add("k" + i).add(", ");
        }
        sql.add("o)");
    }

    /** Joins every table of the route to the keys. */
    void joinToKeys(String indent) {
        List<Join> joins = route.joins();
        for (int i = 0; i < joins.size(); i++) {
            sql.add("\n").add(indent).add("join ");
            RowsSql rows = rows(i);
            rows.table();
            sql.add(" on ");
            condition(i);
            rows.andTerms();
        }
    }

    @Override
    public void from() {
        if (!route.isKeyed() || route.repeats()) {
            targetRows().table();
            return;
        }
        tables(route.joins().size());
    }

    @Override
    public List<Runnable> where() {
        List<Runnable> terms = new ArrayList<>();
        if (!route.isKeyed()) {
            terms.addAll(targetRows().terms());
        } else if (route.repeats()) {
            terms.add(this::exists);
            terms.addAll(targetRows().terms());
        } else {
            terms.add(() -> condition(0));
            terms.addAll(rows(0).terms());
        }
        return terms;
    }

    private void exists() {
        int last = route.joins().size() - 1;
        sql.add("exists (select from ");
        tables(last);
        sql.add(" where ");
        condition(0);
        rows(0).andTerms();
        sql.add(" and ");
        condition(last);
        sql.add(")");
    }

    private void tables(int count) {
        rows(0).table();
        for (int i = 1; i < count; i++) {
            sql.add(" join ");
            RowsSql rows = rows(i);
            rows.table();
            sql.add(" on ");
            condition(i);
            rows.andTerms();
        }
    }

    private RowsSql targetRows() {
        return new RowsSql(entity.rows(), target, sql);
    }

    private RowsSql rows(int index) {
        return new RowsSql(route.joins().get(index).rows(), alias(index), sql);
    }

    private void condition(int index) {
        Join join = route.joins().get(index);
        for (int i = 0; i < join.to().size(); i++) {
            sql.add(i > 0 ? " and " : "").column(alias(index), join.to().get(i)).add(" = ");
            if (index == 0) {
                key.accept(i);
            } else {
                sql.column(alias(index - 1), join.from().get(i));
            }
        }
    }

    private String alias(int index) {
        return index == route.joins().size() - 1 ? target : "j" + (index + 1);
    }
}
