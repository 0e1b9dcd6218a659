package io.espalier.engine.execution.island;

import graphql.GraphQLContext;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a field's value in the answer.
 *
 * @see <a href="https://spec.graphql.org/September2025/#sec-Value-Completion">Value completion</a>
 */
sealed interface Completion {

    /** Whether there has to be a value. */
    boolean isNonNull();

    /** The name of the object's type, which is no value of any source. */
    record TypeName(String name) implements Completion {

        @Override
        public boolean isNonNull() {
            return true;
        }
    }

    /** A scalar or an enum. */
    record Leaf(boolean isNonNull, LeafKind kind, Serializer serializer) implements Completion {

        /** Makes of a value what it is in an answer; throws for one that it cannot be made of. */
        @FunctionalInterface
        interface Serializer {
            @Nullable Object serialize(Object value, GraphQLContext context, Locale locale);
        }

        /** Whether values stay as they are until they are written. */
        boolean isText() {
            return kind == LeafKind.TEXT;
        }

        /**
         * The value as it stands in the answer.
         *
         * @throws RuntimeException if it is none of this type
         */
        @Nullable Object complete(Object value, GraphQLContext context, Locale locale) {
            if (kind.accepts(value)) {
                return value;
            }
            if (isText()) {
                throw new GivenUp("no text of " + value.getClass());
            }
            return serializer.serialize(value, context, locale);
        }

        /** What a text is, wherever it is asked for. */
        String text(Object value) {
            return String.valueOf(
                    serializer.serialize(value, GraphQLContext.getDefault(), Locale.ROOT));
        }
    }

    /** A list. */
    record Items(boolean isNonNull, Completion element) implements Completion {}

    /**
     * An object.
     *
     * @param shapes tells the shape by the object's source
     */
    record Fields(boolean isNonNull, Function<Object, ObjectShape> shapes) implements Completion {}
}
