package io.espalier.engine.plan;

import static io.espalier.engine.error.ErrorCode.INVALID_ARGUMENT;
import static io.espalier.engine.error.ErrorCode.INVALID_CURSOR;
import static io.espalier.engine.error.ErrorCode.LIMIT_EXCEEDED;

import io.espalier.engine.binding.Binding;
import io.espalier.engine.binding.TypeBinding;
import io.espalier.engine.error.EngineException;
import io.espalier.engine.error.ErrorCode;
import io.espalier.engine.id.Cursor;
import io.espalier.engine.limit.Limits;
import io.espalier.engine.predicate.Expression;
import io.espalier.engine.predicate.Open;
import io.espalier.engine.predicate.Predicate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The arguments of one list field: which part of the list is meant, checked against the limits. A
 * null is as good as absent.
 */
final class ListArguments {

    private final Arguments arguments;
    private final Path path;
    private final Limits limits;

    ListArguments(Arguments arguments, Path path, Limits limits) {
        this.arguments = arguments;
        this.path = path;
        this.limits = limits;
    }

    /** Which rows are meant: all without a {@code where}, which must not be null. */
    Predicate where(TypeBinding target, Binding binding) {
        if (!arguments.has("where")) {
            return Predicate.always();
        }
        ArgumentPath place = ArgumentPath.of("where");
        try {
            return new WhereReader(binding, limits.document())
                    .read(target, place.requireObject(arguments.open("where")), place);
        } catch (EngineException exception) {
            throw exception.at(path.responseKeys());
        }
    }

    /**
     * In which order.
     *
     * @param where which rows are meant
     * @param standard the order where none is asked for
     */
    Order order(TypeBinding target, Binding binding, Predicate where, Order standard) {
        if (!(arguments.see("orderBy") instanceof List<?> keys) || keys.isEmpty()) {
            return standard;
        }
        try {
            return new OrderReader(binding, limits.document()).read(target, keys, where);
        } catch (EngineException exception) {
            throw exception.at(path.responseKeys());
        }
    }

    /**
     * How many rows of a plain list are wanted: one more than there may be, if the client does not
     * say.
     */
    int limit() {
        Integer limit = number("limit", limits.listMaximum());
        return limit == null ? limits.listMaximum() + 1 : limit;
    }

    /** How many rows a plain list is taken to have: what the client says, or a usual page. */
    int likelyRows() {
        Integer limit = number("limit", limits.listMaximum());
        return limit == null ? limits.page().nestedDefault() : limit;
    }

    int offset() {
        Integer offset = number("offset", limits.offsetMaximum());
        return offset == null ? 0 : offset;
    }

    /** How many rows a page has at most. */
    int page(boolean atRoot) {
        Integer first = number("first", limits.page().maximum());
        Integer last = number("last", limits.page().maximum());
        return first != null ? first : last != null ? last : standard(atRoot);
    }

    Window window(boolean atRoot, Order order, boolean tellsPrevious, boolean tellsNext) {
        int maximum = limits.page().maximum();
        Integer first = number("first", maximum);
        Integer last = number("last", maximum);
        Position after = position("after", order);
        Position before = position("before", order);
        if (first != null && last != null) {
            throw fault(
                    INVALID_ARGUMENT,
                    "'first' and 'last' cannot both be given: a page has one end to count from.");
        }
        if (offset() > 0 && (after != null || before != null || last != null)) {
            throw fault(
                    INVALID_ARGUMENT,
                    "'offset' counts from the start of the list, so it cannot be given with 'after', 'before' or"
                            + " 'last'.");
        }
        return new Window(
                last != null, page(atRoot), after, before, offset(), tellsPrevious, tellsNext);
    }

    /** How many groups are wanted at most: as many as a page has rows. */
    int groups(boolean atRoot) {
        Integer first = number("first", limits.page().maximum());
        return first == null ? standard(atRoot) : first;
    }

    private int standard(boolean atRoot) {
        return atRoot ? limits.page().rootDefault() : limits.page().nestedDefault();
    }

    private @Nullable Integer number(String name, int maximum) {
        if (!(arguments.see(name) instanceof Integer number)) {
            return null;
        }
        if (number < 0) {
            throw fault(
                    INVALID_ARGUMENT, "'" + name + "' must be 0 or more, but is " + number + ".");
        }
        if (number > maximum) {
            throw fault(
                    LIMIT_EXCEEDED,
                    "'" + name + "' may be " + maximum + " at most, but is " + number + ".");
        }
        return number;
    }

    private @Nullable Position position(String name, Order order) {
        try {
            return switch (arguments.open(name)) {
                case String cursor -> new Position(keys(cursor, order));
                case Sent sent -> open(sent, order);
                case null, default -> null;
            };
        } catch (EngineException exception) {
            throw exception.at(path.responseKeys());
        }
    }

    /** A place whose values are open; which of them are null is not. */
    private static Position open(Sent sent, Order order) {
        List<Boolean> present =
                sent.see(cursor ->
                        keys((String) cursor, order).stream().map(Objects::nonNull).toList());
        List<Open> values =
                sent.open(
                        (int) present.stream().filter(Boolean::booleanValue).count(),
                        cursor ->
                                List.copyOf(
                                        keys((String) cursor, order).stream()
                                                .flatMap(Stream::ofNullable)
                                                .toList()));
        Iterator<Open> next = values.iterator();
        List<@Nullable Object> keys = new ArrayList<>();
        present.forEach(there -> keys.add(there ? next.next() : null));
        return new Position(keys);
    }

    private static List<@Nullable Object> keys(String text, Order order) {
        Cursor cursor = Cursor.decode(text, order.fingerprint(), order.keys().size());
        List<@Nullable Object> values = new ArrayList<>();
        for (int i = 0; i < cursor.keys().size(); i++) {
            values.add(value(cursor.keys().get(i), order.keys().get(i).value()));
        }
        return values;
    }

    private static @Nullable Object value(@Nullable String text, Expression key) {
        if (text == null && key.nullable()) {
            return null;
        }
        return KeyText.parse(
                text,
                key.type(),
                INVALID_CURSOR,
                "The cursor was changed: it is none of this API.");
    }

    private EngineException fault(ErrorCode code, String message) {
        return new EngineException(code, message).at(path.responseKeys());
    }
}
