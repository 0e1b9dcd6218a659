package io.espalier.engine.predicate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What one request gives for the values that its plan leaves {@link Open}. Immutable. */
public final class Given {

    /** For a plan that leaves nothing open. */
    public static final Given NOTHING = new Given(List.of());

    private final List<Object> values;

    /**
     * @param values by place
     */
    public Given(List<Object> values) {
        this.values = List.copyOf(values);
    }

    public boolean isEmpty() {
        return values.isEmpty();
    }

    /** The value at that place, 0-based. */
    public Object value(int place) {
        return values.get(place);
    }

    /** What stands in a plan, with the open values in it filled in, those of its parts too. */
    public @Nullable Object fill(@Nullable Object part) {
        return switch (part) {
            case Open open -> value(open.place());
            case Map<?, ?> object -> {
                Map<Object, @Nullable Object> filled =
                        LinkedHashMap.newLinkedHashMap(object.size());
                object.forEach((name, value) -> filled.put(name, fill(value)));
                yield filled;
            }
            case List<?> list -> {
                List<@Nullable Object> filled = new ArrayList<>(list.size());
                list.forEach(value -> filled.add(fill(value)));
                yield filled;
            }
            case null, default -> part;
        };
    }
}
