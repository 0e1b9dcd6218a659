package io.espalier.engine.plan;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/**
 * The aggregates that a statement reads.
 *
 * @param places where each stands in a row of it, 0-based
 */
public record Measures(SequencedMap<Measure, Integer> places) {

    public Measures {
        places = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(places));
    }

    /**
     * One aggregate, by the words of the schema: {@code sum} and {@code views}.
     *
     * @param field empty for {@code count}
     */
    public record Measure(String function, String field) {

        public static final Measure COUNT = new Measure("count", "");
    }

    public int placeOf(Measure measure) {
        Integer place = places.get(measure);
        if (place == null) {
            throw new IllegalArgumentException(
                    measure + " was not read; there are: " + places.keySet());
        }
        return place;
    }
}
