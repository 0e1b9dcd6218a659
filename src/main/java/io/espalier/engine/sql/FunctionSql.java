package io.espalier.engine.sql;

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
            case AVG -> {
                call("avg", arguments.getFirst(), row);
                sql.add("::").add(type.sqlName());
            }
            case MIN -> call("min", arguments.getFirst(), row);
            case MAX -> call("max", arguments.getFirst(), row);
        }
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
