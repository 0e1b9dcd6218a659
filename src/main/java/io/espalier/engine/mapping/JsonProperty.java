package io.espalier.engine.mapping;

import java.lang.reflect.Type;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A property of a class that JSON is read into.
 *
 * @param type as declared, primitives among them
 * @param reader takes it out of an object of the class
 */
public record JsonProperty(
        String name, Type type, Function<Object, ? extends @Nullable Object> reader) {

    public @Nullable Object read(Object object) {
        return reader.apply(object);
    }
}
