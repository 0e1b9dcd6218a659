package io.espalier.engine.execution;

import graphql.TrivialDataFetcher;
import graphql.schema.DataFetchingEnvironment;
import java.util.Objects;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** A field whose value its source has, by the place of the document where it is asked for. */
record PlaceField<S>(Class<S> type, BiFunction<S, String, ? extends @Nullable Object> read)
        implements TrivialDataFetcher<@Nullable Object>, EngineField.Known {

    @Override
    public @Nullable Object value(Object source, String responseKey) {
        return read.apply(type.cast(source), responseKey);
    }

    @Override
    public @Nullable Object get(DataFetchingEnvironment environment) {
        return value(
                Objects.requireNonNull(environment.getSource()),
                environment.getMergedField().getResultKey());
    }
}
