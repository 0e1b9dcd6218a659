package io.espalier.engine.explain;

import io.espalier.engine.fetch.RanStatement;
import io.espalier.engine.mapping.SentValues;
import io.espalier.engine.mapping.ValueType;
import io.espalier.engine.plan.Key;
import io.espalier.engine.sql.Parameter;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The values of a statement's parameters as JSON has them, each of a size that can be read. */
final class ShownValues {

    /** The most elements of an array that are shown. */
    static final int ELEMENTS = 100;

    /** The most characters of a text that are shown. */
    static final int CHARACTERS = 1_000;

    /** What a browser's numbers hold without loss. */
    private static final long EXACT = 1L << 53;

    private ShownValues() {}

    /** In the order of the {@code ?}. */
    static List<@Nullable Object> of(RanStatement.Sent sent) {
        List<@Nullable Object> values = new ArrayList<>();
        for (Parameter parameter : sent.statement().parameters()) {
            values.add(
                    switch (parameter) {
                        case Parameter.KeyArray array -> keys(array, sent.keys());
                        case Parameter.KeyValue value ->
                                shown(
                                        value.type(),
                                        sent.keys().getFirst().values().get(value.index()));
                        case Parameter.Value value -> shown(value.type(), value.value());
                        case Parameter.ValueArray array ->
                                list(array.values(), value -> shown(array.type(), value));
                        case Parameter.Open open ->
                                throw new IllegalArgumentException("nothing was given for " + open);
                        case Parameter.Null none -> null;
                        case Parameter.Offset offset -> number(offset.rows());
                    });
        }
        return values;
    }

    private static List<@Nullable Object> keys(Parameter.KeyArray array, List<Key> keys) {
        return list(keys, key -> shown(array.type(), key.values().get(array.index())));
    }

    private static <V extends @Nullable Object> List<@Nullable Object> list(
            List<V> values, Function<V, @Nullable Object> shown) {
        List<@Nullable Object> first = new ArrayList<>();
        values.stream().limit(ELEMENTS).forEach(value -> first.add(shown.apply(value)));
        int more = values.size() - ELEMENTS;
        if (more > 0) {
            first.add("… and " + more + " more");
        }
        return first;
    }

    private static @Nullable Object shown(ValueType type, Object value) {
        return bounded(SentValues.of(type, value));
    }

    private static @Nullable Object bounded(@Nullable Object value) {
        return switch (value) {
            case List<?> elements -> list(elements, ShownValues::bounded);
            case Long number -> number(number);
            case BigDecimal number -> number.toPlainString();
            case BigInteger number -> number.toString();
            case Double number when !Double.isFinite(number) -> number.toString();
            case Float number when !Float.isFinite(number) -> number.toString();
            case String text -> text(text);
            case null, default -> value;
        };
    }

    private static Object number(long value) {
        return Math.abs(value) <= EXACT ? value : Long.toString(value);
    }

    private static String text(String text) {
        int more = text.length() - CHARACTERS;
        return more > 0
                ? text.substring(0, CHARACTERS) + "… and " + more + " more characters"
                : text;
    }
}
