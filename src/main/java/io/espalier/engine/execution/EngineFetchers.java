package io.espalier.engine.execution;

import graphql.schema.DataFetcher;
import io.espalier.engine.binding.FieldBinding;
import io.espalier.engine.binding.TypeBinding;
import io.espalier.engine.mapping.JsonProperty;
import io.espalier.engine.plan.FieldPlan;
import java.util.Objects;
import java.util.function.Function;
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
        FieldValue read = FieldValue.of(value);
        return ofSource(EntityRow.class, source -> read.in(source.row()));
    }

    private static DataFetcher<?> embedded() {
        return new PlaceField<>(
                EntityRow.class,
                (source, responseKey) ->
                        EmbeddedRow.find(
                                source.row(),
                                (FieldPlan.Embedded) source.selection().requireField(responseKey)));
    }

    /** The fetcher of a field of a type that shows an embeddable. */
    static DataFetcher<?> ofEmbedded(String field) {
        return new LoadedField((source, responseKey, operation) -> {
            EmbeddedRow embedded = (EmbeddedRow) Objects.requireNonNull(source);
            FieldBinding bound = embedded.plan().binding().requireField(field);
            return bound instanceof FieldBinding.Value value
                    ? new Demand.Known(FieldValue.of(value).in(embedded.row()))
                    : Demands.of(
                            embedded.plan().requireField(responseKey), embedded.row(), operation);
        });
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
        return new LoadedField((source, responseKey, operation) -> {
            EntityRow parent = (EntityRow) Objects.requireNonNull(source);
            return Demands.of(
                    parent.selection().requireField(responseKey), parent.row(), operation);
        });
    }

    /** The fetcher of a field of {@code Query}. */
    static DataFetcher<?> root() {
        return new LoadedField((source, responseKey, operation) ->
                Demands.of(operation.requireRoot(responseKey), null, operation));
    }

    /** What a mutation wrote. */
    static DataFetcher<?> written() {
        return new LoadedField((source, responseKey, operation) ->
                Demands.written((Payload) Objects.requireNonNull(source), responseKey));
    }

    /** Another field of a mutation's payload. */
    static DataFetcher<?> ofPayload(String field) {
        return ofSource(Payload.class, payload -> payload.value(field));
    }

    static DataFetcher<?> nodes() {
        return new PlaceField<>(ConnectionSource.class, ConnectionSource::nodes);
    }

    static DataFetcher<?> edges() {
        return new PlaceField<>(ConnectionSource.class, ConnectionSource::edges);
    }

    static DataFetcher<?> pageInfo() {
        return ofSource(ConnectionSource.class, source -> source);
    }

    static DataFetcher<?> totalCount() {
        return new LoadedField((source, responseKey, operation) ->
                switch ((ConnectionSource) Objects.requireNonNull(source)) {
                    case ConnectionPage page -> Demands.aggregate(page, AggregateRow::count);
                    case HandWrittenConnection handWritten ->
                            new Demand.Known(handWritten.totalCount());
                });
    }

    static DataFetcher<?> aggregate() {
        return new LoadedField((source, responseKey, operation) ->
                Demands.aggregate(
                        (ConnectionPage) Objects.requireNonNull(source), aggregate -> aggregate));
    }

    static DataFetcher<?> groups() {
        return new LoadedField((source, responseKey, operation) ->
                Demands.groups((ConnectionPage) Objects.requireNonNull(source), responseKey));
    }

    static DataFetcher<?> cursor() {
        return ofSource(ConnectionSource.Edge.class, ConnectionSource.Edge::cursor);
    }

    static DataFetcher<?> node() {
        return new PlaceField<>(ConnectionSource.Edge.class, ConnectionSource.Edge::node);
    }

    static <S> DataFetcher<?> ofSource(
            Class<S> type, Function<S, ? extends @Nullable Object> read) {
        return new SourceField<>(type, read);
    }
}
