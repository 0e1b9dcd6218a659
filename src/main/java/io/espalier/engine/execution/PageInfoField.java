package io.espalier.engine.execution;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.LightDataFetcher;
import graphql.schema.PropertyDataFetcher;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A field of {@code PageInfo}, which connections of a controller's own types have too.
 *
 * @param property the fetcher of these
 */
record PageInfoField(
        Function<ConnectionSource, ? extends @Nullable Object> read, LightDataFetcher<?> property)
        implements LightDataFetcher<@Nullable Object>, EngineField.Known {

    static PageInfoField of(
            String name, Function<ConnectionSource, ? extends @Nullable Object> read) {
        return new PageInfoField(read, PropertyDataFetcher.fetching(name));
    }

    @Override
    public @Nullable Object value(Object source, String responseKey) {
        return read.apply((ConnectionSource) source);
    }

    @Override
    public @Nullable Object get(
            GraphQLFieldDefinition definition,
            Object source,
            Supplier<DataFetchingEnvironment> environment)
            throws Exception {
        return source instanceof ConnectionSource connection
                ? read.apply(connection)
                : property.get(definition, source, environment);
    }

    @Override
    public @Nullable Object get(DataFetchingEnvironment environment) throws Exception {
        return get(
                environment.getFieldDefinition(),
                Objects.requireNonNull(environment.getSource()),
                () -> environment);
    }
}
