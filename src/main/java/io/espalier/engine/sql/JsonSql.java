package io.espalier.engine.sql;

import io.espalier.engine.mapping.ComputedType;
import io.espalier.engine.predicate.JsonOperator;
import io.espalier.engine.predicate.Predicate;
import java.util.List;

/**
 * Conditions on JSON as SQL.
 *
 * @see <a href="https://www.postgresql.org/docs/current/functions-json.html">JSON functions and
 *     operators</a>
 */
final class JsonSql {

    private final SqlText sql;
    private final ExpressionSql values;

    JsonSql(SqlText sql, ExpressionSql values) {
        this.sql = sql;
        this.values = values;
    }

    void write(Predicate.Json json, Scope row, boolean holds) {
        sql.add(holds ? "" : "(");
        condition(json, row);
        sql.add(holds ? "" : ") is not true");
    }

    private void condition(Predicate.Json json, Scope row) {
        JsonOperator operator = json.operator();
        switch (operator) {
            case EQUAL, CONTAINS -> {
                value(json, row);
                sql.add(" ").add(operator.sql()).add(" ");
                sql.value(ComputedType.JSON, json.operand());
            }
            case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL -> {
                // All JSON has one order, in which every number comes behind every text.
                sql.add("(jsonb_typeof(");
                value(json, row);
                sql.add(") = jsonb_typeof(").value(ComputedType.JSON, json.operand());
                sql.add(") and ");
                value(json, row);
                sql.add(" ").add(operator.sql()).add(" ");
                sql.value(ComputedType.JSON, json.operand()).add(")");
            }
            case HAS_KEY -> {
                sql.add("(jsonb_typeof(");
                value(json, row);
                // JDBC takes two question marks for one that is no parameter.
                sql.add(") = 'object' and ");
                value(json, row);
                sql.add(" ?? ").value(ComputedType.TEXT, json.operand()).add(")");
            }
            case IS_NULL -> {
                sql.add("nullif(");
                value(json, row);
                sql.add(", 'null'::jsonb) is null");
            }
        }
    }

    private void value(Predicate.Json json, Scope row) {
        boolean whole = json.path().isEmpty();
        sql.add(whole ? "" : "(");
        values.write(json.value(), row);
        sql.add(json.value().type().sqlName().equals("jsonb") ? "" : "::jsonb");
        if (!whole) {
            sql.add(" #> ").valueArray(ComputedType.TEXT, List.copyOf(json.path()));
            sql.add(")");
        }
    }
}
