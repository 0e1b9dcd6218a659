package io.espalier.engine.plan;

import io.espalier.engine.predicate.Expression;
import io.espalier.engine.predicate.Operator;
import io.espalier.engine.predicate.Predicate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
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
        boolean ignoresCase = "INSENSITIVE".equals(Sent.seeIn(input.get("mode")));
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
            case "isNull" -> isNull((Boolean) Objects.requireNonNull(Sent.seeIn(operand)));
            case "contains" -> like(operand, ignoresCase, text -> "%" + escaped(text, path) + "%");
            case "startsWith" -> like(operand, ignoresCase, text -> escaped(text, path) + "%");
            case "endsWith" -> like(operand, ignoresCase, text -> "%" + escaped(text, path));
            case "like" -> like(operand, ignoresCase, text -> pattern(text, path));
            default -> throw new IllegalArgumentException("no operator " + path);
        };
    }

    private Predicate equal(Object operand, boolean ignoresCase, ArgumentPath path) {
        List<?> converted = convert(operand, path);
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
                values.getFirst(), operator, convert(operand, path).getFirst(), ignoresCase);
    }

    /** The values that an operand is, or places that are open for them. */
    private List<?> convert(Object operand, ArgumentPath path) {
        return operand instanceof Sent sent
                ? sent.open(values.size(), value -> operands.convert(value, path))
                : operands.convert(operand, path);
    }

    private Predicate member(Object operand, boolean ignoresCase, ArgumentPath path) {
        List<?> columns =
                operand instanceof Sent sent
                        ? sent.open(values.size(), items -> columns((List<?>) items, path))
                        : columns((List<?>) Objects.requireNonNull(Sent.seeIn(operand)), path);
        return new Predicate.Member(values, List.copyOf(columns), ignoresCase);
    }

    /** Of each value what it is in each of the items. */
    private List<Object> columns(List<?> items, ArgumentPath path) {
        List<List<Object>> columns = new ArrayList<>();
        values.forEach(value -> columns.add(new ArrayList<>()));
        int place = 0;
        for (Object item : items) {
            List<Object> row = operands.convert(item, path.child(place++));
            for (int i = 0; i < row.size(); i++) {
                columns.get(i).add(row.get(i));
            }
        }
        return List.copyOf(columns);
    }

    private Predicate isNull(boolean wanted) {
        Predicate isNull = new Predicate.IsNull(values.getFirst());
        return wanted ? isNull : isNull.negated();
    }

    private Predicate like(Object operand, boolean ignoresCase, Function<Object, String> pattern) {
        return new Predicate.Like(
                values.getFirst(),
                operand instanceof Sent sent
                        ? sent.open(1, text -> List.of(pattern.apply(text))).getFirst()
                        : pattern.apply(operand),
                ignoresCase);
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
