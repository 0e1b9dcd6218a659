package io.espalier.engine.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * The variables of a request as plans tell them apart: their form, and the values in it.
 *
 * <p>The form is what two requests share whose variables differ in values alone: which are there,
 * which are null, the fields of objects in their order, and how many objects a list has. A list of
 * scalars is one value, however long.
 */
public final class Variables {

    /** A larger form is rarely met again. */
    private static final int LARGEST_FORM = 500;

    private final Map<String, ?> coerced;
    private final List<Object> form = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();

    private enum Mark {
        NULL,
        VALUE,
        OBJECT,
        LIST,
        END
    }

    /**
     * @param coerced as graphql-java coerced them
     */
    public Variables(Map<String, ?> coerced) {
        this.coerced = coerced;
        describe(coerced);
    }

    /** Whether a plan for them may be kept: whether they are of a usual size. */
    public boolean areUsual() {
        return form.size() <= LARGEST_FORM;
    }

    /** Equal for variables of the same form. */
    List<Object> form() {
        return form;
    }

    /** The value at that place of the form, 0-based. */
    Object value(int place) {
        return values.get(place);
    }

    @Nullable Object coerced(String name) {
        return coerced.get(name);
    }

    private void describe(@Nullable Object part) {
        switch (part) {
            case null -> form.add(Mark.NULL);
            case Map<?, ?> object -> {
                form.add(Mark.OBJECT);
                object.forEach((name, value) -> {
                    form.add(name);
                    describe(value);
                });
                form.add(Mark.END);
            }
            case List<?> list when !isValue(list) -> {
                form.add(Mark.LIST);
                list.forEach(this::describe);
                form.add(Mark.END);
            }
            default -> {
                form.add(Mark.VALUE);
                values.add(part);
            }
        }
    }

    /** The same variables, with something else for each value, by its place. */
    Map<String, @Nullable Object> replaced(IntFunction<Object> replacement) {
        Replaced replaced = new Replaced(replacement);
        Map<String, @Nullable Object> marked = new LinkedHashMap<>();
        coerced.forEach((name, value) -> marked.put(name, replaced.of(value)));
        return marked;
    }

    /** Goes through values in the order of {@link #describe}. */
    private static final class Replaced {

        private final IntFunction<Object> replacement;
        private int place;

        Replaced(IntFunction<Object> replacement) {
            this.replacement = replacement;
        }

        @Nullable Object of(@Nullable Object part) {
            return switch (part) {
                case null -> null;
                case Map<?, ?> object -> {
                    Map<Object, @Nullable Object> copy = new LinkedHashMap<>();
                    object.forEach((name, value) -> copy.put(name, of(value)));
                    yield copy;
                }
                case List<?> list when !isValue(list) -> {
                    List<@Nullable Object> copy = new ArrayList<>();
                    list.forEach(value -> copy.add(of(value)));
                    yield copy;
                }
                default -> replacement.apply(place++);
            };
        }
    }

    private static boolean isValue(List<?> list) {
        return !list.isEmpty()
                && list.stream()
                        .allMatch(item ->
                                Objects.nonNull(item)
                                        && !(item instanceof Map<?, ?>)
                                        && !(item instanceof List<?>));
    }
}
