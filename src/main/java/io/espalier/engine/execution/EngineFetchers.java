package io.espalier.engine.execution;

import graphql.TrivialDataFetcher;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.LightDataFetcher;
import graphql.schema.PropertyDataFetcher;
import io.espalier.engine.binding.FieldBinding;
import io.espalier.engine.binding.TypeBinding;
import io.espalier.engine.mapping.JsonProperty;
import io.espalier.engine.plan.FieldPlan;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What graphql-java is given for each field that the engine answers. All are trivial: the work is
 * the plan's and the loaders'.
 */
final class EngineFetchers {

    private EngineFetchers() {}

    /** The fetcher of a field of a bound type. */
    static DataFetcher<?> of(FieldBinding binding, TypeBinding type) {
        return switch (binding) {
            case FieldBinding.Id id -> id(type);
            case FieldBinding.Value value -> value(value);
            case FieldBinding.Embedded embedded -> embedded();
            case FieldBinding.ToOne toOne -> relation();
            case FieldBinding.Connection connection -> relation();
            case FieldBinding.PlainList list -> relation();
            case FieldBinding.Sql sql -> relation();
            case FieldBinding.Lookup lookup -> root();
            case FieldBinding.Node node -> root();
            case FieldBinding.Nodes nodes -> root();
            case FieldBinding.HandWritten handWritten ->
                    throw new IllegalArgumentException(
                            "a controller resolves " + handWritten.field());
        };
    }

    private static DataFetcher<?> value(FieldBinding.Value value) {
        return ofSource(EntityRow.class, source -> FieldValue.of(source.row(), value));
    }

    private static DataFetcher<?> embedded() {
        return ofEnvironment(
                EntityRow.class,
                (source, environment) ->
                        EmbeddedRow.find(
                                source.row(),
                                (FieldPlan.Embedded)
                                        source.selection()
                                                .requireField(responseKeyOf(environment))));
    }

    /** The fetcher of a field of a type that shows an embeddable. */
    static DataFetcher<?> ofEmbedded(String field) {
        return (TrivialDataFetcher<@Nullable Object>)
                environment -> {
                    EmbeddedRow source = Objects.requireNonNull(environment.getSource());
                    FieldBinding bound = source.plan().binding().requireField(field);
                    return bound instanceof FieldBinding.Value value
                            ? FieldValue.of(source.row(), value)
                            : new FieldPlanResolver(environment)
                                    .resolve(
                                            source.plan().requireField(responseKeyOf(environment)),
                                            source.row());
                };
    }

    /** The fetcher of a field of a type that shows an object inside JSON. */
    static DataFetcher<?> ofJson(JsonProperty property) {
        return ofSource(Object.class, property::read);
    }

    private static DataFetcher<?> id(TypeBinding type) {
        return ofSource(
                EntityRow.class, source -> RowIds.encode(type.name(), type.entity(), source.row()));
    }

    private static DataFetcher<?> relation() {
        return (TrivialDataFetcher<Object>)
                environment -> {
                    EntityRow source = Objects.requireNonNull(environment.getSource());
                    FieldPlan plan = source.selection().requireField(responseKeyOf(environment));
                    return new FieldPlanResolver(environment).resolve(plan, source.row());
                };
    }

    /** The fetcher of a field of {@code Query}. */
    static DataFetcher<?> root() {
        return (TrivialDataFetcher<Object>)
                environment -> {
                    FieldPlan plan =
                            PlannedOperation.of(environment)
                                    .requireRoot(responseKeyOf(environment));
                    return new FieldPlanResolver(environment).resolve(plan, null);
                };
    }

    /** What a mutation wrote. */
    static DataFetcher<?> written() {
        return (TrivialDataFetcher<Object>)
                environment -> {
                    Payload payload = Objects.requireNonNull(environment.getSource());
                    return new FieldPlanResolver(environment)
                            .written(payload, responseKeyOf(environment));
                };
    }

    /** Another field of a mutation's payload. */
    static DataFetcher<?> ofPayload(String field) {
        return ofSource(Payload.class, payload -> payload.value(field));
    }

    static DataFetcher<?> nodes() {
        return ofEnvironment(
                ConnectionSource.class,
                (source, environment) -> source.nodes(responseKeyOf(environment)));
    }

    static DataFetcher<?> edges() {
        return ofEnvironment(
                ConnectionSource.class,
                (source, environment) -> source.edges(responseKeyOf(environment)));
    }

    static DataFetcher<?> pageInfo() {
        return ofSource(ConnectionSource.class, source -> source);
    }

    static DataFetcher<?> totalCount() {
        return (TrivialDataFetcher<Object>)
                environment -> {
                    ConnectionSource source = Objects.requireNonNull(environment.getSource());
                    return switch (source) {
                        case ConnectionPage page ->
                                new FieldPlanResolver(environment)
                                        .aggregate(page)
                                        .thenApply(AggregateRow::count);
                        case HandWrittenConnection handWritten -> handWritten.totalCount();
                    };
                };
    }

    static DataFetcher<?> aggregate() {
        return (TrivialDataFetcher<Object>)
                environment -> {
                    ConnectionPage source = Objects.requireNonNull(environment.getSource());
                    return new FieldPlanResolver(environment).aggregate(source);
                };
    }

    static DataFetcher<?> groups() {
        return (TrivialDataFetcher<Object>)
                environment -> {
                    ConnectionPage source = Objects.requireNonNull(environment.getSource());
                    return new FieldPlanResolver(environment)
                            .groups(source, responseKeyOf(environment));
                };
    }

    static DataFetcher<?> cursor() {
        return ofSource(ConnectionSource.Edge.class, ConnectionSource.Edge::cursor);
    }

    static DataFetcher<?> node() {
        return ofEnvironment(
                ConnectionSource.Edge.class,
                (source, environment) -> source.node(responseKeyOf(environment)));
    }

    /** A field of {@code PageInfo}, which connections of a controller's own types have too. */
    static DataFetcher<?> ofPageInfo(
            String field, Function<ConnectionSource, @Nullable Object> read) {
        LightDataFetcher<?> property = PropertyDataFetcher.fetching(field);
        return new LightDataFetcher<@Nullable Object>() {
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
        };
    }

    private static String responseKeyOf(DataFetchingEnvironment environment) {
        return environment.getMergedField().getResultKey();
    }

    static <S> DataFetcher<?> ofSource(Class<S> type, Function<S, @Nullable Object> read) {
        return new LightDataFetcher<@Nullable Object>() {
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
        };
    }

    /** Reads from a source and from where in the document it is asked. */
    @FunctionalInterface
    private interface Reader<S> {
        @Nullable Object read(S source, DataFetchingEnvironment environment);
    }

    private static <S> DataFetcher<?> ofEnvironment(Class<S> type, Reader<S> reader) {
        return (TrivialDataFetcher<@Nullable Object>)
                environment ->
                        reader.read(
                                type.cast(Objects.requireNonNull(environment.getSource())),
                                environment);
    }
}
