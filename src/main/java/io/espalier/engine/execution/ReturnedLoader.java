package io.espalier.engine.execution;

import graphql.execution.DataFetcherResult;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLTypeUtil;
import io.espalier.engine.binding.TypeBinding;
import io.espalier.engine.error.EngineException;
import io.espalier.engine.error.ErrorCode;
import io.espalier.engine.fetch.Row;
import io.espalier.engine.mapping.Entity;
import io.espalier.engine.plan.Key;
import io.espalier.engine.plan.One;
import io.espalier.engine.plan.Returned;
import io.espalier.engine.plan.Selection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Loads the entities among what one hand-written field returned, whatever they are wrapped in. */
final class ReturnedLoader {

    private final DataFetchingEnvironment environment;
    private final Returned returned;
    private final HandWrittenBorder border;
    private final DemandLoader loaders;
    private final PlannedOperation operation;

    ReturnedLoader(
            DataFetchingEnvironment environment, Returned returned, HandWrittenBorder border) {
        this.environment = environment;
        this.returned = returned;
        this.border = border;
        this.loaders = new DemandLoader(environment);
        this.operation = PlannedOperation.of(environment);
    }

    /**
     * What graphql-java completes, as soon as the rows are there.
     *
     * @throws EngineException {@code INTERNAL}, here or in the future, for what stands for no
     *     entity of the field's type
     */
    CompletableFuture<@Nullable Object> load(@Nullable Object value) {
        return switch (value) {
            case CompletionStage<?> stage -> stage.toCompletableFuture().thenCompose(this::load);
            case DataFetcherResult<?> result ->
                    load(result.getData()).thenApply(data -> with(result, data));
            case Optional<?> optional -> load(optional.orElse(null));
            case null -> absent();
            default ->
                    switch (returned) {
                        case Returned.Any any -> each(value, object -> ofAnyType(any, object));
                        case Returned.Entities entities ->
                                each(value, object -> entity(entities.one(), object));
                        case Returned.Page page -> page(page, value).thenApply(done -> done);
                    };
        };
    }

    /** As for Spring GraphQL, no page is an empty one where there has to be a page. */
    private CompletableFuture<@Nullable Object> absent() {
        return returned instanceof Returned.Page plan
                        && environment.getFieldType() instanceof GraphQLNonNull
                ? page(plan, List.of()).thenApply(page -> page)
                : CompletableFuture.completedFuture(null);
    }

    private CompletableFuture<@Nullable Object> each(
            Object value, Function<Object, CompletableFuture<@Nullable Object>> loadOne) {
        return switch (value) {
            case Iterable<?> values -> loadAll(values);
            case Object[] values -> loadAll(Arrays.asList(values));
            default -> loadOne.apply(value);
        };
    }

    private CompletableFuture<@Nullable Object> loadAll(Iterable<?> values) {
        List<CompletableFuture<@Nullable Object>> loaded = new ArrayList<>();
        values.forEach(value -> loaded.add(load(value)));
        operation.answered(loaded.size());
        return DemandLoader.allOf(loaded).thenApply(all -> all);
    }

    private CompletableFuture<@Nullable Object> entity(One one, Object object) {
        Selection selection = one.selection();
        Key key = requireKey(selection.type(), selection.entity(), object);
        return loaders.future(Demands.one(one, key));
    }

    private CompletableFuture<HandWrittenConnection> page(Returned.Page plan, Object value) {
        HandWrittenPage page =
                border.pages()
                        .find(value)
                        .orElseThrow(() ->
                                unfit(
                                        value,
                                        "a page or a list of "
                                                + plan.type()
                                                + " is needed: an EntityPage, a Slice, a Window or a collection"));
        List<Key> keys =
                page.items().stream()
                        .map(item -> requireKey(plan.type(), plan.entity(), item))
                        .toList();
        operation.answered(keys.size() * Math.max(1, plan.nodes().size() + plan.edges().size()));
        List<CompletableFuture<@Nullable Row>> rows = new ArrayList<>();
        keys.forEach(key -> rows.add(row(plan, key)));
        return DemandLoader.allOf(rows)
                .thenApply(loaded -> new HandWrittenConnection(name(), plan, page, keys, loaded));
    }

    private CompletableFuture<@Nullable Row> row(Returned.Page plan, Key key) {
        return loaders.future(Demands.row(plan.read(), plan.entity(), key, row -> row))
                .thenApply(row -> (Row) row);
    }

    private Key requireKey(String type, Entity entity, Object object) {
        return border.objects()
                .findKey(entity, object)
                .orElseThrow(() ->
                        unfit(
                                object,
                                type
                                        + " is needed: entity "
                                        + entity
                                        + ", an EntityReference to it, or its identifier, "
                                        + entity.identifier().stream()
                                                .map(column -> column.type().javaType().getName())
                                                .collect(Collectors.joining(" and "))));
    }

    private CompletableFuture<@Nullable Object> ofAnyType(Returned.Any plan, Object object) {
        Optional<EntityObjects.Named> named = border.objects().find(object);
        Optional<TypeBinding> type =
                named.flatMap(found -> border.binding().findTypeOfEntity(found.entity()));
        if (named.isEmpty() || type.isEmpty()) {
            return CompletableFuture.completedFuture(object);
        }
        if (type.get().isInterface()) {
            throw unfit(
                    object,
                    "only a reference to the class of its row tells of which type "
                            + type.get().name()
                            + " is");
        }
        return loaders.future(Demands.one(planOf(plan, type.get()), named.get().key()));
    }

    /** Of a type that the document asks nothing of, the identifier is enough. */
    private static One planOf(Returned.Any plan, TypeBinding type) {
        One known = plan.types().get(type.name());
        return known != null
                ? known
                : new One(
                        null,
                        new Selection(
                                type.name(),
                                type.entity(),
                                type.entity().identifier(),
                                new LinkedHashMap<>(),
                                List.of()));
    }

    private EngineException unfit(Object value, String needed) {
        return new EngineException(
                ErrorCode.INTERNAL,
                GraphQLTypeUtil.simplePrint(environment.getParentType())
                        + "."
                        + name()
                        + " returned "
                        + value.getClass().getName()
                        + ", where "
                        + needed
                        + ".");
    }

    private String name() {
        return environment.getField().getName();
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
