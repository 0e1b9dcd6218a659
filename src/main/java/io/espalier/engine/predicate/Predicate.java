package io.espalier.engine.predicate;

import io.espalier.engine.mapping.Entity;
import io.espalier.engine.mapping.Route;
import java.util.List;

/**
 * A condition that holds of a row or does not.
 *
 * <p>It also has an answer for the row that is not there, where a to-one relation leads nowhere:
 * all its values are null, and it is related to nothing.
 */
public sealed interface Predicate {

    /** Holds of every row. */
    static Predicate always() {
        return new And(List.of());
    }

    /** All of them hold; also if there are none. */
    record And(List<Predicate> terms) implements Predicate {

        public And {
            terms = List.copyOf(terms);
        }
    }

    /** One of them holds; so none does if there are none. */
    record Or(List<Predicate> terms) implements Predicate {

        public Or {
            terms = List.copyOf(terms);
        }
    }

    /** It does not hold. */
    record Not(Predicate term) implements Predicate {}

    /** The row is not there: never so of a row that a list has. */
    record Absent() implements Predicate {}

    record IsNull(Expression value) implements Predicate {}

    /**
     * The value is not null and compares so with a given one.
     *
     * @param operand of the value's Java type, or {@link Open}
     * @param ignoresCase whether both are taken in lower case
     */
    record Comparison(Expression value, Operator operator, Object operand, boolean ignoresCase)
            implements Predicate {}

    /**
     * The values are together one of the given rows.
     *
     * @param columns for each of the values a list of what it is in each row, none of it null; or
     *     {@link Open} for the list
     * @param ignoresCase whether all are taken in lower case
     */
    record Member(List<Expression> values, List<Object> columns, boolean ignoresCase)
            implements Predicate {

        public Member {
            values = List.copyOf(values);
            columns = List.copyOf(columns);
        }
    }

    /**
     * The text fits a pattern of SQL's {@code like}: {@code %} for any text, {@code _} for any
     * character, {@code \} takes their meaning away.
     *
     * @param pattern a text, or {@link Open}
     */
    record Like(Expression value, Object pattern, boolean ignoresCase) implements Predicate {}

    /**
     * The value is an array that compares so with the given items.
     *
     * @param items of the type of the array's elements, none of them null
     */
    record ArrayComparison(Expression value, ArrayOperator operator, List<Object> items)
            implements Predicate {

        public ArrayComparison {
            items = List.copyOf(items);
        }
    }

    /**
     * What stands at a path inside JSON is so.
     *
     * @param path keys of objects and places in lists; none for the whole
     * @param operand JSON as text, or a key; empty for what takes none
     */
    record Json(Expression value, List<String> path, JsonOperator operator, String operand)
            implements Predicate {

        public Json {
            path = List.copyOf(path);
        }
    }

    /**
     * The condition holds of the one row that a unique route reaches, or of the row that is not
     * there.
     */
    record One(Route route, Entity target, Predicate where) implements Predicate {}

    /** The row has the words that are looked for. */
    record Search(WordSearch search) implements Predicate {}

    /** The condition holds of some row that the route reaches. */
    record Some(Route route, Entity target, Predicate where) implements Predicate {}

    default Predicate negated() {
        return this instanceof Not not ? not.term() : new Not(this);
    }

    static Predicate and(List<Predicate> terms) {
        return terms.size() == 1 ? terms.getFirst() : new And(terms);
    }

    /** Whether it holds of the row that is not there. */
    default boolean holdsOfNothing() {
        return switch (this) {
            case And and -> and.terms().stream().allMatch(Predicate::holdsOfNothing);
            case Or or -> or.terms().stream().anyMatch(Predicate::holdsOfNothing);
            case Not not -> !not.term().holdsOfNothing();
            case Absent absent -> true;
            case IsNull isNull -> true;
            case One one -> one.where().holdsOfNothing();
            case Comparison comparison -> false;
            case Member member -> false;
            case Like like -> false;
            case ArrayComparison array -> false;
            case Json json -> json.operator() == JsonOperator.IS_NULL;
            case Search search -> false;
            case Some some -> false;
        };
    }
}
