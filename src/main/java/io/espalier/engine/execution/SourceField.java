package io.espalier.engine.execution;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.LightDataFetcher;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A field whose value its source has, wherever it is asked for. */
record SourceField<S>(Class<S> type, Function<S, ? extends @Nullable Object> read)
        implements LightDataFetcher<@Nullable Object>, EngineField.Known {

    @Override
    public @Nullable Object value(Object source, String responseKey) {
        return read.apply(type.cast(source));
    }

    @Override
    public @Nullable Object get(
            GraphQLFieldDefinition field,
            Object source,
            Supplier<DataFetchingEnvironment> environment) {
        return read.apply(type.cast(source));
    }

    @Override
    public @Nullable Object get(DataFetchingEnvironment environment) {
        return read.apply(type.cast(Objects.requireNonNull(environment.getSource())));
    }
}
