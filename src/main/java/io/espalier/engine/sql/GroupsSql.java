package io.espalier.engine.sql;

import io.espalier.engine.plan.OrderKey;
import io.espalier.engine.plan.Read;
import io.espalier.engine.predicate.Expression;
import java.util.ArrayList;
import java.util.List;

/**
 * Groups of the rows a key: keys of a group are {@code g0, g1 …}, what its rows make together
 * {@code v0, v1 …}.
 *
 * <p>The rows of each key are grouped in a lateral of their own. So an index on the way reads no
 * row of another key, each row once, and what a key may have of groups needs no {@code
 * row_number()} over those of all keys. One grouping of all keys' rows together took half the time
 * for a hundred keys of a small table and twice the time for all of them, and made PostgreSQL read
 * the whole table both times.
 */
final class GroupsSql {

    private final Read.Groups read;
    private final SqlText sql = new SqlText();
    private final OriginSql origin;
    private final LateralsSql laterals;
    private final ExpressionSql expressions = new ExpressionSql(sql);

    private GroupsSql(Read.Groups read) {
        this.read = read;
        this.origin = OriginSql.of(read, sql);
        this.laterals = new LateralsSql(sql, read.keys().stream().map(GroupsSql::bare).toList());
    }

    static Statement write(Read.Groups read) {
        return new GroupsSql(read).write();
    }

    private Statement write() {
        if (!read.origin().isKeyed()) {
            groups("");
            return sql.toStatement(new Statement.Results(0, 0, 0, 1));
        }
        sql.add("select k.o, g.").join(names(), ", g.", sql::add).add("\nfrom ");
        origin.keys();
        sql.add("\ncross join lateral (\n");
        groups("  ");
        sql.add("\n) g");
        return sql.toStatement(new Statement.Results(1, 0, 0, 2));
    }

    private List<String> names() {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < read.keys().size(); i++) {
            names.add("g" + i);
        }
        for (int i = 0; i < read.values().size(); i++) {
            names.add("v" + i);
        }
        return names;
    }

    private void groups(String indent) {
        String line = "\n" + indent;
        select(indent);
        sql.add(line).add("from ");
        origin.from();
        laterals.joins(line);
        List<Runnable> terms = new ArrayList<>(origin.where());
        Conditions.add(terms, read.where(), sql);
        Conditions.write(sql, terms, line + "where ");
        groupBy(line);
        if (!PredicateSql.isTrivial(read.having(), true)) {
            sql.add(line).add("having ");
            new PredicateSql(sql).write(read.having(), Scope.TARGET);
        }
        sql.add(line).add("order by ").join(read.order(), ", ", this::order);
        OrderSql.limit(sql, 0, read.first(), indent);
    }

    private void select(String indent) {
        List<String> names = names();
        List<Expression> selected = read.computed();
        sql.add(indent).add("select ");
        for (int i = 0; i < selected.size(); i++) {
            sql.add(i > 0 ? ", " : "");
            value(selected.get(i));
            sql.add(" as ").add(names.get(i));
        }
    }

    /** By the places of the keys: a name could be a column's, and a parameter equals no other. */
    private void groupBy(String line) {
        sql.add(line).add("group by ");
        for (int i = 1; i <= read.keys().size(); i++) {
            sql.add(i > 1 ? ", " : "").add(String.valueOf(i));
        }
    }

    private void order(OrderKey key) {
        int place = read.keys().indexOf(key.value());
        if (place < 0) {
            value(key.value());
        } else {
            sql.add("g" + place);
        }
        OrderSql.direction(sql, key);
    }

    private void value(Expression value) {
        switch (value) {
            case Expression.OfGroup ofGroup -> expressions.write(ofGroup, Scope.TARGET);
            case Expression.Bucketed bucketed ->
                    BucketSql.write(sql, bucketed, () -> laterals.value(bucketed.value()));
            case Expression.Own own -> laterals.value(own);
            case Expression.Named named -> laterals.value(named);
            case Expression.Relevance relevance -> laterals.value(relevance);
            case Expression.Through through -> laterals.value(through);
            case Expression.Aggregated aggregated -> laterals.value(aggregated);
        }
    }

    /** What a key is made of before it is put in its bucket. */
    private static Expression bare(Expression key) {
        return key instanceof Expression.Bucketed bucketed ? bucketed.value() : key;
    }
}
