package io.espalier.engine.plan;

import io.espalier.engine.predicate.Expression;
import io.espalier.engine.predicate.Operator;
import io.espalier.engine.predicate.Predicate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The operators of one filter object, all of which must hold.
 *
 * @param values what is compared: one value, or the columns of a composite key
 * @param operands turns an operand into as many values
 */
record ScalarFilter(List<Expression> values, Operands operands) {

    private static final Pattern SPECIAL = Pattern.compile("[\\\\%_]");

    /** An odd number of backslashes at the end: the last one escapes nothing. */
    private static final Pattern OPEN_ESCAPE = Pattern.compile("(?<!\\\\)(\\\\\\\\)*\\\\$");

    /** Turns what a scalar of the schema parsed into values of the columns. */
    @FunctionalInterface
    interface Operands {
        List<Object> convert(Object operand, ArgumentPath path);
    }

    /** A filter of one value, whose operands are of its own type. */
    static ScalarFilter of(Expression value) {
        return new ScalarFilter(
                List.of(value),
                (operand, path) ->
                        List.of(ArgumentValue.convert(operand, value.type(), path.text())));
    }

    List<Predicate> read(Map<?, ?> input, ArgumentPath path) {
        boolean ignoresCase = "INSENSITIVE".equals(input.get("mode"));
        List<Predicate> terms = new ArrayList<>();
        input.forEach((name, value) -> {
            ArgumentPath place = path.child(name);
            Object operand = place.require(value);
            if (!name.equals("mode")) {
                terms.add(term((String) name, operand, ignoresCase, place));
            }
        });
        return terms;
    }

    private Predicate term(String name, Object operand, boolean ignoresCase, ArgumentPath path) {
        return switch (name) {
            case "eq" -> equal(operand, ignoresCase, path);
            case "ne" -> equal(operand, ignoresCase, path).negated();
            case "in" -> member(operand, ignoresCase, path);
            case "notIn" -> member(operand, ignoresCase, path).negated();
            case "lt" -> compare(Operator.LESS, operand, ignoresCase, path);
            case "lte" -> compare(Operator.LESS_OR_EQUAL, operand, ignoresCase, path);
            case "gt" -> compare(Operator.GREATER, operand, ignoresCase, path);
            case "gte" -> compare(Operator.GREATER_OR_EQUAL, operand, ignoresCase, path);
            case "isNull" -> isNull((Boolean) operand);
            case "contains" -> like("%" + escaped(operand, path) + "%", ignoresCase);
            case "startsWith" -> like(escaped(operand, path) + "%", ignoresCase);
            case "endsWith" -> like("%" + escaped(operand, path), ignoresCase);
            case "like" -> like(pattern(operand, path), ignoresCase);
            default -> throw new IllegalArgumentException("no operator " + path);
        };
    }

    private Predicate equal(Object operand, boolean ignoresCase, ArgumentPath path) {
        List<Object> converted = operands.convert(operand, path);
        List<Predicate> terms = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            terms.add(
                    new Predicate.Comparison(
                            values.get(i), Operator.EQUAL, converted.get(i), ignoresCase));
        }
        return Predicate.and(terms);
    }

    private Predicate compare(
            Operator operator, Object operand, boolean ignoresCase, ArgumentPath path) {
        return new Predicate.Comparison(
                values.getFirst(),
                operator,
                operands.convert(operand, path).getFirst(),
                ignoresCase);
    }

    private Predicate member(Object operand, boolean ignoresCase, ArgumentPath path) {
        List<List<Object>> rows = new ArrayList<>();
        for (Object item : (List<?>) operand) {
            rows.add(operands.convert(item, path.child(rows.size())));
        }
        return new Predicate.Member(values, rows, ignoresCase);
    }

    private Predicate isNull(boolean wanted) {
        Predicate isNull = new Predicate.IsNull(values.getFirst());
        return wanted ? isNull : isNull.negated();
    }

    private Predicate like(String pattern, boolean ignoresCase) {
        return new Predicate.Like(values.getFirst(), pattern, ignoresCase);
    }

    private static String escaped(Object operand, ArgumentPath path) {
        return SPECIAL.matcher(text(operand, path)).replaceAll("\\\\$0");
    }

    private static String pattern(Object operand, ArgumentPath path) {
        String pattern = text(operand, path);
        if (OPEN_ESCAPE.matcher(pattern).find()) {
            throw path.fault("ends with a backslash that escapes nothing; write two for one.");
        }
        return pattern;
    }

    private static String text(Object operand, ArgumentPath path) {
        String text = operand.toString();
        ArgumentValue.checkText(text, path.text());
        return text;
    }
}
