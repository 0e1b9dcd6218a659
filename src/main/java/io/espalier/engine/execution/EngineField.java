package io.espalier.engine.execution;

import org.jspecify.annotations.Nullable;

/**
 * A field that the engine answers: asked by graphql-java as a data fetcher, by an island directly.
 * Both get the same of the same source. Thread-safe; lives as long as the schema.
 */
public sealed interface EngineField {

    /** One whose value is in its source. */
    sealed interface Known extends EngineField permits SourceField, PlaceField, PageInfoField {

        /**
         * The value, as graphql-java completes it.
         *
         * @param responseKey the field's key in the answer
         */
        @Nullable Object value(Object source, String responseKey);
    }

    /** One that may read beyond its source. */
    sealed interface Loaded extends EngineField permits LoadedField {

        /**
         * What its value waits for.
         *
         * @param source null at the root
         * @param responseKey the field's key in the answer
         */
        Demand demand(@Nullable Object source, String responseKey, PlannedOperation operation);
    }
}
