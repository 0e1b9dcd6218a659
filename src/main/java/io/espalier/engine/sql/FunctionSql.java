package io.espalier.engine.sql;

import io.espalier.engine.mapping.NumberKind;
import io.espalier.engine.mapping.ValueType;
import io.espalier.engine.predicate.AggregateFunction;
import io.espalier.engine.predicate.Expression;
import java.util.List;

/** Calls of aggregate functions. */
final class FunctionSql {

    private final SqlText sql;
    private final ExpressionSql values;

    FunctionSql(SqlText sql, ExpressionSql values) {
        this.sql = sql;
        this.values = values;
    }

    /**
     * A call, over the rows of that scope.
     *
     * @param arguments of each row; none to count the rows themselves
     * @param type what a sum or a mean is cast to
     */
    void call(AggregateFunction function, List<Expression> arguments, ValueType type, Scope row) {
        switch (function) {
            case COUNT -> sql.add("count(*)");
            case COUNT_DISTINCT -> countDistinct(arguments, row);
            case SUM -> {
                call("sum", arguments.getFirst(), row);
                sql.add("::").add(type.sqlName());
            }
            case AVG -> mean(arguments.getFirst(), type, row);
            case MIN -> call("min", arguments.getFirst(), row);
            case MAX -> call("max", arguments.getFirst(), row);
        }
    }

    /**
     * PostgreSQL's mean of whole numbers is a decimal of 16 digits, which is not always the nearest
     * floating number; their sum is exact, and its quotient is.
     */
    private void mean(Expression argument, ValueType type, Scope row) {
        if (NumberKind.of(argument.type()) != NumberKind.WHOLE) {
            call("avg", argument, row);
            sql.add("::").add(type.sqlName());
            return;
        }
        sql.add("(");
        call("sum", argument, row);
        sql.add("::").add(type.sqlName()).add(" / ");
        call("count", argument, row);
        sql.add(")");
    }

    private void call(String name, Expression argument, Scope row) {
        sql.add(name).add("(");
        values.write(argument, row);
        sql.add(")");
    }

    private void countDistinct(List<Expression> arguments, Scope row) {
        sql.add("count(distinct ");
        if (arguments.size() == 1) {
            values.write(arguments.getFirst(), row);
            sql.add(")");
            return;
        }
        tuple(arguments, row);
        // A null is not counted, but a tuple of nulls is none.
        sql.add(") filter (where ");
        tuple(arguments, row);
        sql.add(" is not null)");
    }

    private void tuple(List<Expression> arguments, Scope row) {
        sql.add("(").join(arguments, ", ", argument -> values.write(argument, row)).add(")");
    }
}
