package io.espalier.engine.execution;

import graphql.execution.DataFetcherResult;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.DelegatingDataFetchingEnvironment;
import io.espalier.engine.binding.Binding;
import io.espalier.engine.binding.TypeBinding;
import io.espalier.engine.plan.FieldPlan;
import io.espalier.engine.plan.One;
import io.espalier.engine.plan.Selection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * A hand-written field beside the engine's: it gets an entity where the engine has a row, and where
 * it returns entities the engine loads their rows, all of one field in one statement.
 */
public final class HandWrittenFetcher implements DataFetcher<@Nullable Object> {

    private final DataFetcher<?> written;
    private final Binding binding;
    private final EntityObjects objects;

    public HandWrittenFetcher(DataFetcher<?> written, Binding binding, EntityObjects objects) {
        this.written = written;
        this.binding = binding;
        this.objects = objects;
    }

    @Override
    public @Nullable Object get(DataFetchingEnvironment environment) throws Exception {
        Optional<FieldPlan.HandWritten> plan = PlannedOperation.findHandWritten(environment);
        if (plan.isEmpty()) {
            return written.get(environment);
        }
        Object value = written.get(withEntity(environment, plan.get()));
        return plan.get().types().isEmpty()
                ? value
                : new Loading(environment, plan.get()).load(value);
    }

    private DataFetchingEnvironment withEntity(
            DataFetchingEnvironment environment, FieldPlan.HandWritten plan) {
        if (!(environment.getSource() instanceof EntityRow source)) {
            return environment;
        }
        Object entity =
                objects.instantiate(source.selection().entity(), source.row(), plan.source());
        return new DelegatingDataFetchingEnvironment(environment) {
            @Override
            @SuppressWarnings({
                "unchecked",
                "TypeParameterUnusedInFormals"
            }) // as declared by graphql-java
            public <T> T getSource() {
                return (T) entity;
            }
        };
    }

    /** Loads what one field returned. */
    private final class Loading {

        private final FieldPlanResolver loaders;
        private final FieldPlan.HandWritten plan;
        private final PlannedOperation operation;

        Loading(DataFetchingEnvironment environment, FieldPlan.HandWritten plan) {
            this.operation = PlannedOperation.of(environment);
            this.loaders = new FieldPlanResolver(environment);
            this.plan = plan;
        }

        CompletableFuture<@Nullable Object> load(@Nullable Object value) {
            return switch (value) {
                case CompletionStage<?> stage ->
                        stage.toCompletableFuture().thenCompose(this::load);
                case DataFetcherResult<?> result ->
                        load(result.getData()).thenApply(data -> with(result, data));
                case Iterable<?> values -> loadAll(values);
                case null -> CompletableFuture.completedFuture(null);
                default -> loadOne(value);
            };
        }

        private CompletableFuture<@Nullable Object> loadAll(Iterable<?> values) {
            List<CompletableFuture<@Nullable Object>> loaded = new ArrayList<>();
            values.forEach(value -> loaded.add(load(value)));
            operation.answered(loaded.size());
            return FieldPlanResolver.allOf(loaded).thenApply(all -> all);
        }

        private CompletableFuture<@Nullable Object> loadOne(Object value) {
            Optional<EntityObjects.Named> named = objects.find(value);
            Optional<TypeBinding> type =
                    named.flatMap(found -> binding.findTypeOfEntity(found.entity()));
            if (named.isEmpty() || type.isEmpty()) {
                return CompletableFuture.completedFuture(value);
            }
            return loaders.one(planOf(type.get()), named.get().key()).thenApply(row -> row);
        }

        /** Of a type that the document asks nothing of, the identifier is enough. */
        private One planOf(TypeBinding type) {
            One known = plan.types().get(type.name());
            return known != null
                    ? known
                    : new One(
                            null,
                            new Selection(
                                    type.name(),
                                    type.entity(),
                                    type.entity().identifier(),
                                    new LinkedHashMap<>()));
        }

        private static Object with(DataFetcherResult<?> result, @Nullable Object data) {
            return DataFetcherResult.newResult()
                    .data(data)
                    .errors(result.getErrors())
                    .localContext(result.getLocalContext())
                    .extensions(result.getExtensions())
                    .build();
        }
    }
}
