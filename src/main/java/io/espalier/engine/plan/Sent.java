package io.espalier.engine.plan;

import io.espalier.engine.predicate.Open;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A value of a variable while a plan is made that shall serve other requests too.
 *
 * <p>It is either looked at, and the plan holds for nothing else, or left open. Nothing reaches the
 * value but by saying which.
 */
final class Sent {

    private final Recording recording;
    private final int place;

    Sent(Recording recording, int place) {
        this.recording = recording;
        this.place = place;
    }

    /** The value. The plan holds where it is the same. */
    Object see() {
        return see(value -> value);
    }

    /** What a function makes of the value. The plan holds where it makes the same. */
    <T> T see(Function<Object, T> aspect) {
        return recording.see(place, aspect);
    }

    /**
     * Leaves the value open.
     *
     * @param count how many values of the plan are made of it
     * @param conversion makes them, for each request; what it throws is thrown by a plan of that
     *     request alone
     */
    List<Open> open(int count, Function<Object, List<Object>> conversion) {
        return recording.open(place, count, conversion);
    }

    /** An argument, or a part of one, as it was sent: all values in it are looked at. */
    static @Nullable Object seeIn(@Nullable Object argument) {
        return replace(argument, Sent::see);
    }

    /** An argument whose values are left open as they are. */
    static @Nullable Object openIn(@Nullable Object argument) {
        return replace(argument, sent -> sent.open(1, List::of).getFirst());
    }

    private static @Nullable Object replace(
            @Nullable Object part, Function<Sent, Object> replacement) {
        return switch (part) {
            case Sent sent -> replacement.apply(sent);
            case Map<?, ?> object -> {
                Map<Object, @Nullable Object> copy = new LinkedHashMap<>();
                object.forEach((name, value) -> copy.put(name, replace(value, replacement)));
                yield copy;
            }
            case List<?> list -> {
                List<@Nullable Object> copy = new ArrayList<>();
                list.forEach(value -> copy.add(replace(value, replacement)));
                yield copy;
            }
            case null, default -> part;
        };
    }
}
