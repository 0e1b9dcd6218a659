package io.espalier.engine.execution.island;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An object of an answer: a map for whoever reads it as one, and an array of values for who writes
 * it. It does not change once the answer is there.
 */
public final class AnswerObject extends AbstractMap<String, @Nullable Object> {

    private final ObjectShape shape;
    private final @Nullable Object[] values;

    AnswerObject(ObjectShape shape) {
        this.shape = shape;
        this.values = new @Nullable Object[shape.size()];
    }

    public ObjectShape shape() {
        return shape;
    }

    /**
     * The value of the field at that place (0-based): another object, a list, or what a scalar is
     * in an answer; where the shape has a {@link ObjectShape#text text} of it, what that is made
     * of.
     */
    public @Nullable Object value(int place) {
        return values[place];
    }

    /** Where its values are put, by the places of the fields. */
    @Nullable Object[] places() {
        return values;
    }

    @Override
    public @Nullable Object get(@Nullable Object key) {
        int place = placeOf(key);
        return place < 0 ? null : shape.completed(place, values[place]);
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return placeOf(key) >= 0;
    }

    private int placeOf(@Nullable Object key) {
        for (int place = 0; place < values.length; place++) {
            if (shape.key(place).equals(key)) {
                return place;
            }
        }
        return -1;
    }

    @Override
    public int size() {
        return values.length;
    }

    @Override
    public Set<Entry<String, @Nullable Object>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public int size() {
                return values.length;
            }

            @Override
            public Iterator<Entry<String, @Nullable Object>> iterator() {
                return new Entries();
            }
        };
    }

    private final class Entries implements Iterator<Map.Entry<String, @Nullable Object>> {

        private int place;

        @Override
        public boolean hasNext() {
            return place < values.length;
        }

        @Override
        public Map.Entry<String, @Nullable Object> next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            int current = place++;
            return new SimpleImmutableEntry<>(
                    shape.key(current), shape.completed(current, values[current]));
        }
    }
}
