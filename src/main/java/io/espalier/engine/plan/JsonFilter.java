package io.espalier.engine.plan;

import io.espalier.engine.predicate.Expression;
import io.espalier.engine.predicate.JsonOperator;
import io.espalier.engine.predicate.Predicate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The operators of one filter object of JSON, all of which must hold of what is at its path. */
record JsonFilter(Expression value) {

    List<Predicate> read(Map<?, ?> input, ArgumentPath path) {
        List<String> keys = new ArrayList<>();
        if (input.containsKey("path")) {
            ArgumentPath place = path.child("path");
            for (Object key : (List<?>) place.require(input.get("path"))) {
                keys.add(text(key, place.child(keys.size())));
            }
        }
        List<Predicate> terms = new ArrayList<>();
        input.forEach((name, operand) -> {
            ArgumentPath place = path.child(name);
            Object given = place.require(operand);
            if (!name.equals("path")) {
                terms.add(term((String) name, given, keys, place));
            }
        });
        return terms;
    }

    private Predicate term(String name, Object operand, List<String> keys, ArgumentPath path) {
        return switch (name) {
            case "eq" -> test(JsonOperator.EQUAL, keys, JsonText.of(operand, path));
            case "ne" -> test(JsonOperator.EQUAL, keys, JsonText.of(operand, path)).negated();
            case "lt" -> test(JsonOperator.LESS, keys, ordered(operand, path));
            case "lte" -> test(JsonOperator.LESS_OR_EQUAL, keys, ordered(operand, path));
            case "gt" -> test(JsonOperator.GREATER, keys, ordered(operand, path));
            case "gte" -> test(JsonOperator.GREATER_OR_EQUAL, keys, ordered(operand, path));
            case "contains" -> test(JsonOperator.CONTAINS, keys, JsonText.of(operand, path));
            case "hasKey" -> test(JsonOperator.HAS_KEY, keys, text(operand, path));
            case "isNull" -> {
                Predicate isNull = test(JsonOperator.IS_NULL, keys, "");
                yield (Boolean) operand ? isNull : isNull.negated();
            }
            default -> throw new IllegalArgumentException("no operator " + path);
        };
    }

    private Predicate test(JsonOperator operator, List<String> keys, String operand) {
        return new Predicate.Json(value, keys, operator, operand);
    }

    private static String ordered(Object operand, ArgumentPath path) {
        if (operand instanceof Number || operand instanceof String) {
            return JsonText.of(operand, path);
        }
        throw path.fault("takes a number or a text: nothing else in JSON has an order.");
    }

    private static String text(Object operand, ArgumentPath path) {
        ArgumentValue.checkText(operand.toString(), path.text());
        return operand.toString();
    }
}
