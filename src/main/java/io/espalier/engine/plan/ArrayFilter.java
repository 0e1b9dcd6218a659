package io.espalier.engine.plan;

import io.espalier.engine.mapping.ValueType;
import io.espalier.engine.predicate.ArrayOperator;
import io.espalier.engine.predicate.Expression;
import io.espalier.engine.predicate.Predicate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The operators of one filter object of an array, all of which must hold.
 *
 * @param element the type of the array's elements
 */
record ArrayFilter(Expression value, ValueType element) {

    List<Predicate> read(Map<?, ?> input, ArgumentPath path) {
        List<Predicate> terms = new ArrayList<>();
        input.forEach((name, operand) -> {
            ArgumentPath place = path.child(name);
            terms.add(term((String) name, place.require(operand), place));
        });
        return terms;
    }

    private Predicate term(String name, Object operand, ArgumentPath path) {
        return switch (name) {
            case "has" ->
                    new Predicate.ArrayComparison(
                            value, ArrayOperator.CONTAINS, List.of(item(operand, path)));
            case "hasEvery" -> compare(ArrayOperator.CONTAINS, operand, path);
            case "hasSome" -> compare(ArrayOperator.OVERLAPS, operand, path);
            case "eq" -> compare(ArrayOperator.EQUAL, operand, path);
            case "ne" -> compare(ArrayOperator.EQUAL, operand, path).negated();
            case "isEmpty" -> unless((Boolean) operand, isEmpty());
            case "isNull" -> unless((Boolean) operand, new Predicate.IsNull(value));
            default -> throw new IllegalArgumentException("no operator " + path);
        };
    }

    private Predicate isEmpty() {
        return new Predicate.ArrayComparison(value, ArrayOperator.EQUAL, List.of());
    }

    private static Predicate unless(boolean wanted, Predicate predicate) {
        return wanted ? predicate : predicate.negated();
    }

    private Predicate compare(ArrayOperator operator, Object operand, ArgumentPath path) {
        List<Object> items = new ArrayList<>();
        for (Object item : (List<?>) operand) {
            items.add(item(item, path.child(items.size())));
        }
        return new Predicate.ArrayComparison(value, operator, items);
    }

    private Object item(Object operand, ArgumentPath path) {
        return ArgumentValue.convert(operand, element, path.text());
    }
}
