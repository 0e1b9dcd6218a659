package io.espalier.engine.sql;

import io.espalier.engine.mapping.ComputedType;
import io.espalier.engine.mapping.Entity;
import io.espalier.engine.mapping.Route;
import io.espalier.engine.predicate.Expression;
import io.espalier.engine.predicate.Operator;
import io.espalier.engine.predicate.Predicate;
import io.espalier.engine.predicate.WordSearch;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * Conditions on a row as SQL.
 *
 * <p>{@code not} is pushed down to the comparisons, and one that is negated takes null in. So SQL's
 * third truth value never decides, and every comparison stays one that an index can serve. Related
 * rows are looked for by {@code exists}, which never multiplies rows.
 */
final class PredicateSql {

    private final SqlText sql;
    private final ExpressionSql values;

    PredicateSql(SqlText sql) {
        this.sql = sql;
        this.values = new ExpressionSql(sql);
    }

    /** The rows of the scope of which the condition holds. */
    void write(Predicate predicate, Scope row) {
        write(predicate, row, true);
    }

    /**
     * @param holds false for the rows of which the condition does not hold
     */
    private void write(Predicate predicate, Scope row, boolean holds) {
        switch (predicate) {
            case Predicate.And and -> join(and.terms(), row, holds, holds);
            case Predicate.Or or -> join(or.terms(), row, holds, !holds);
            case Predicate.Not not -> write(not.term(), row, !holds);
            case Predicate.Absent absent -> sql.add(holds ? "false" : "true");
            case Predicate.IsNull isNull -> {
                values.write(isNull.value(), row);
                sql.add(holds ? " is null" : " is not null");
            }
            case Predicate.Comparison comparison -> {
                Operator operator = comparison.operator();
                unlessNull(
                        List.of(comparison.value()),
                        row,
                        holds,
                        () -> compare(comparison, holds ? operator : operator.complement(), row));
            }
            case Predicate.Member member ->
                    unlessNull(member.values(), row, holds, () -> member(member, row, holds));
            case Predicate.Like like ->
                    unlessNull(List.of(like.value()), row, holds, () -> like(like, row, holds));
            case Predicate.ArrayComparison array ->
                    unlessNull(List.of(array.value()), row, holds, () -> array(array, row, holds));
            case Predicate.Search search -> search(search.search(), row, holds);
            case Predicate.Json json -> new JsonSql(sql, values).write(json, row, holds);
            case Predicate.One one -> one(one, row, holds);
            case Predicate.Some some ->
                    exists(some.route(), some.target(), some.where(), true, row, holds);
        }
    }

    private void join(List<Predicate> terms, Scope row, boolean holds, boolean all) {
        switch (terms.size()) {
            case 0 -> sql.add(all ? "true" : "false");
            case 1 -> write(terms.getFirst(), row, holds);
            default -> {
                sql.add("(");
                sql.join(terms, all ? " and " : " or ", term -> write(term, row, holds));
                sql.add(")");
            }
        }
    }

    /** Writes a comparison; its complement also holds where one of the values is null. */
    private void unlessNull(
            List<Expression> compared, Scope row, boolean holds, Runnable comparison) {
        List<Expression> nullable = compared.stream().filter(Expression::nullable).toList();
        if (holds || nullable.isEmpty()) {
            comparison.run();
            return;
        }
        sql.add("(");
        comparison.run();
        for (Expression value : nullable) {
            sql.add(" or ");
            values.write(value, row);
            sql.add(" is null");
        }
        sql.add(")");
    }

    private void compare(Predicate.Comparison comparison, Operator operator, Scope row) {
        boolean lower = comparison.ignoresCase();
        value(comparison.value(), row, lower);
        sql.add(" ").add(operator.sql()).add(" ").add(lower ? "lower(" : "");
        sql.value(comparison.value().type(), comparison.operand()).add(lower ? ")" : "");
    }

    private void like(Predicate.Like like, Scope row, boolean holds) {
        values.write(like.value(), row);
        // The padding of char(n) is no part of a value, and a cast drops it.
        sql.add(isPadded(like.value()) ? "::text" : "")
                .add(holds ? " " : " not ")
                .add(like.ignoresCase() ? "ilike " : "like ");
        sql.value(ComputedType.TEXT, like.pattern());
    }

    private void search(WordSearch search, Scope row, boolean holds) {
        Expression vector = new Expression.Own(search.vector());
        unlessNull(
                List.of(vector),
                row,
                holds,
                () -> {
                    sql.add(holds ? "" : "not ");
                    values.write(vector, row);
                    sql.add(" @@ ");
                    values.query(search);
                });
    }

    private static boolean isPadded(Expression value) {
        return value.type().sqlName().equals("bpchar");
    }

    private void member(Predicate.Member member, Scope row, boolean holds) {
        boolean lower = member.ignoresCase();
        if (member.values().size() == 1) {
            value(member.values().getFirst(), row, lower);
            sql.add(holds ? " = any (" : " <> all (");
            sql.add(lower ? "array(select lower(v) from unnest(" : "");
            array(member, 0);
            sql.add(lower ? ") v))" : ")");
            return;
        }
        sql.add("(").join(member.values(), ", ", value -> values.write(value, row));
        sql.add(holds ? ") in (select * from unnest(" : ") not in (select * from unnest(");
        List<Integer> indexes = IntStream.range(0, member.values().size()).boxed().toList();
        sql.join(indexes, ", ", index -> array(member, index));
        sql.add("))");
    }

    private void array(Predicate.ArrayComparison array, Scope row, boolean holds) {
        sql.add(holds ? "" : "not (");
        values.write(array.value(), row);
        sql.add(" ").add(array.operator().sql()).add(" ");
        sql.valueArray(
                Objects.requireNonNull(array.value().type().element(), "no array"), array.items());
        sql.add(holds ? "" : ")");
    }

    private void array(Predicate.Member member, int index) {
        sql.valueArray(member.values().get(index).type(), member.columns().get(index));
    }

    private void value(Expression value, Scope row, boolean lower) {
        sql.add(lower ? "lower(" : "");
        values.write(value, row);
        sql.add(lower ? ")" : "");
    }

    /**
     * The condition of the one row that is reached. Where it holds of a row that is not there, the
     * rows are those that reach none of which it does not.
     */
    private void one(Predicate.One one, Scope row, boolean holds) {
        boolean holdsOfNothing = one.where().holdsOfNothing();
        exists(
                one.route(),
                one.target(),
                one.where(),
                !holdsOfNothing,
                row,
                holds != holdsOfNothing);
    }

    private void exists(
            Route route,
            Entity target,
            Predicate where,
            boolean whereHolds,
            Scope row,
            boolean holds) {
        sql.add(holds ? "exists (select from " : "not exists (select from ");
        RouteSql related = RouteSql.fromRow(route, target, sql, row);
        related.from();
        List<Runnable> terms = related.where();
        if (!isTrivial(where, whereHolds)) {
            terms.add(() -> write(where, row.below(), whereHolds));
        }
        Conditions.write(sql, terms, " where ");
        sql.add(")");
    }

    /** Whether it holds of every row that is there, so that nothing needs to be written. */
    static boolean isTrivial(Predicate predicate, boolean holds) {
        return switch (predicate) {
            case Predicate.And and ->
                    holds && and.terms().stream().allMatch(t -> isTrivial(t, true));
            case Predicate.Or or ->
                    !holds && or.terms().stream().allMatch(t -> isTrivial(t, false));
            case Predicate.Not not -> isTrivial(not.term(), !holds);
            case Predicate.Absent absent -> !holds;
            default -> false;
        };
    }
}
