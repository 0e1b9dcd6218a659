package io.espalier.engine.sql;

import io.espalier.engine.predicate.Predicate;
import java.util.List;

/** Terms of a {@code where}, all of which must hold. */
final class Conditions {

    private Conditions() {}

    /** Writes {@code start} and the terms with {@code and} between; nothing if there are none. */
    static void write(SqlText sql, List<Runnable> terms, String start) {
        if (!terms.isEmpty()) {
            sql.add(start).join(terms, " and ", Runnable::run);
        }
    }

    /** Adds the condition on the target's rows, unless all fulfil it. */
    static void add(List<Runnable> terms, Predicate where, SqlText sql) {
        if (where instanceof Predicate.And and) {
            and.terms().forEach(term -> add(terms, term, sql));
        } else if (!PredicateSql.isTrivial(where, true)) {
            terms.add(() -> new PredicateSql(sql).write(where, Scope.TARGET));
        }
    }
}
