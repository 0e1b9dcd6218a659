package io.espalier.engine.mutation.work;

import io.espalier.engine.mutation.input.InputPath;
import io.espalier.engine.mutation.input.Mistakes;
import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What {@code increment} and {@code push} make of the value of a locked row; null counts as none.
 */
final class Sums {

    private Sums() {}

    static @Nullable Object add(
            @Nullable Object now, Number more, InputPath path, Mistakes mistakes) {
        if (now == null) {
            return more;
        }
        try {
            return switch (now) {
                case Integer number -> Math.addExact(number, more.intValue());
                case Long number -> Math.addExact(number, more.longValue());
                case Short number -> shortOf(number + more.intValue());
                case BigDecimal number -> number.add(new BigDecimal(more.toString()));
                case BigInteger number -> number.add(new BigInteger(more.toString()));
                case Double number -> number + more.doubleValue();
                case Float number -> number + more.floatValue();
                default -> throw new IllegalArgumentException("no number: " + now.getClass());
            };
        } catch (ArithmeticException overflow) {
            mistakes.invalid(path, "Range", "The sum is beyond what the field can hold.");
            return now;
        }
    }

    private static short shortOf(int sum) {
        if (sum != (short) sum) {
            throw new ArithmeticException("short overflow");
        }
        return (short) sum;
    }

    /** A new array or collection of the attribute's class: the items behind those it has. */
    static Object append(@Nullable Object now, List<Object> items, Class<?> type) {
        Collection<Object> all =
                Set.class.isAssignableFrom(type) ? new LinkedHashSet<>() : new ArrayList<>();
        if (now instanceof Collection<?> collection) {
            all.addAll(collection);
        } else if (now != null) {
            for (int i = 0; i < Array.getLength(now); i++) {
                all.add(Array.get(now, i)); // Of an array of primitives too.
            }
        }
        all.addAll(items);
        if (!type.isArray()) {
            return all;
        }
        Object array = Array.newInstance(type.getComponentType(), all.size());
        int place = 0;
        for (Object item : all) {
            Array.set(array, place++, item);
        }
        return array;
    }
}
