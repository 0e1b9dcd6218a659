package io.espalier.engine.execution;

import graphql.schema.DataFetchingEnvironment;
import io.espalier.engine.binding.WriteKind;
import io.espalier.engine.fetch.Loaders;
import io.espalier.engine.fetch.Row;
import io.espalier.engine.fetch.RowPage;
import io.espalier.engine.mapping.Entity;
import io.espalier.engine.mapping.Origin;
import io.espalier.engine.plan.AggregatePlan;
import io.espalier.engine.plan.FieldPlan;
import io.espalier.engine.plan.GroupsPlan;
import io.espalier.engine.plan.Key;
import io.espalier.engine.plan.One;
import io.espalier.engine.plan.Read;
import io.espalier.engine.plan.Selection;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;

/** Asks the loaders for what a field's plan says. The one place that loads for graphql-java. */
final class FieldPlanResolver {

    private final DataFetchingEnvironment environment;

    FieldPlanResolver(DataFetchingEnvironment environment) {
        this.environment = environment;
    }

    /**
     * The value of a field, as soon as its loader has it.
     *
     * @param parent the row that the field belongs to, or null at the root
     */
    CompletableFuture<?> resolve(FieldPlan plan, @Nullable Row parent) {
        return switch (plan) {
            case FieldPlan.Lookup lookup -> one(lookup.one(), lookup.key());
            case FieldPlan.ToOne toOne -> one(toOne.one(), keyOf(toOne.route(), parent));
            case FieldPlan.PlainList list -> list(list, keyOf(list.origin(), parent));
            case FieldPlan.First first -> first(first, keyOf(first.origin(), parent));
            case FieldPlan.Connection connection ->
                    connection(connection, keyOf(connection.origin(), parent));
            case FieldPlan.Nodes nodes -> nodes(nodes);
            case FieldPlan.Embedded embedded ->
                    CompletableFuture.completedFuture(
                            EmbeddedRow.find(Objects.requireNonNull(parent), embedded));
            case FieldPlan.Write write ->
                    throw new IllegalArgumentException("this is written, not read: " + write);
            case FieldPlan.HandWritten handWritten ->
                    throw new IllegalArgumentException(
                            "a controller resolves this: " + handWritten);
        };
    }

    private static @Nullable Key keyOf(Origin origin, @Nullable Row parent) {
        return parent == null ? Key.NONE : parent.key(origin.keyColumns());
    }

    /** The entity of that key; null where there is none. */
    CompletableFuture<@Nullable EntityRow> one(One plan, @Nullable Key key) {
        if (key == null) {
            return CompletableFuture.completedFuture(null);
        }
        Selection selection = plan.selection();
        return row(plan.read(), selection.entity(), key)
                .thenApply(row -> row == null ? null : EntityRow.of(row, selection));
    }

    /**
     * The row of that key; null where there is none.
     *
     * @param read null where the key is the identifier and all that is needed
     */
    CompletableFuture<@Nullable Row> row(Read.@Nullable Row read, Entity entity, Key key) {
        return read == null
                ? CompletableFuture.completedFuture(Row.ofKey(entity.identifier(), key))
                : this.<@Nullable Row>load(read, key);
    }

    private CompletableFuture<List<EntityRow>> list(FieldPlan.PlainList plan, @Nullable Key key) {
        if (key == null) {
            return CompletableFuture.completedFuture(List.of());
        }
        return this.<List<Row>>load(plan.read(), key)
                .thenApply(rows -> {
                    PlannedOperation.of(environment).answered(rows.size());
                    return rows.stream().map(row -> EntityRow.of(row, plan.selection())).toList();
                });
    }

    private CompletableFuture<@Nullable EntityRow> first(FieldPlan.First plan, @Nullable Key key) {
        if (key == null) {
            return CompletableFuture.completedFuture(null);
        }
        return this.<List<Row>>load(plan.read(), key)
                .thenApply(rows ->
                        rows.isEmpty() ? null : EntityRow.of(rows.getFirst(), plan.selection()));
    }

    private CompletableFuture<ConnectionPage> connection(
            FieldPlan.Connection plan, @Nullable Key key) {
        Read.Page read = plan.page();
        if (read == null || key == null) {
            return CompletableFuture.completedFuture(new ConnectionPage(plan, key, RowPage.EMPTY));
        }
        return this.<RowPage>load(read, key).thenApply(page -> new ConnectionPage(plan, key, page));
    }

    /** What all rows of a connection's whole list make together. */
    CompletableFuture<AggregateRow> aggregate(ConnectionPage connection) {
        AggregatePlan plan = connection.plan().aggregate();
        Read.Aggregate read = plan.read();
        Key key = connection.key();
        if (read == null || key == null) {
            return CompletableFuture.completedFuture(new AggregateRow(null, plan.measures()));
        }
        return this.<Row>load(read, key).thenApply(row -> new AggregateRow(row, plan.measures()));
    }

    /** The groups that one field {@code groups} of a connection asks for. */
    CompletableFuture<List<GroupRow>> groups(ConnectionPage connection, String responseKey) {
        GroupsPlan plan = Objects.requireNonNull(connection.plan().groups().get(responseKey));
        Key key = connection.key();
        if (key == null) {
            return CompletableFuture.completedFuture(List.of());
        }
        return this.<List<Row>>load(plan.read(), key)
                .thenApply(rows -> rows.stream().map(row -> new GroupRow(row, plan)).toList());
    }

    /** The objects of all ids, in their order, null where there is none. */
    private CompletableFuture<List<@Nullable EntityRow>> nodes(FieldPlan.Nodes plan) {
        List<CompletableFuture<@Nullable EntityRow>> objects = new ArrayList<>();
        for (FieldPlan.NodeKey id : plan.ids()) {
            objects.add(one(Objects.requireNonNull(plan.types().get(id.type())), id.key()));
        }
        return allOf(objects);
    }

    /** The entity that a mutation wrote, or all of them; null where it wrote none. */
    CompletableFuture<?> written(Payload payload, String responseKey) {
        One plan = payload.plan().requireEntity(responseKey);
        if (payload.keys() == null) {
            return CompletableFuture.completedFuture(null);
        }
        if (payload.plan().binding().kind() != WriteKind.CREATE_MANY) {
            return one(plan, payload.requireKeys().getFirst());
        }
        List<CompletableFuture<@Nullable EntityRow>> rows = new ArrayList<>();
        payload.requireKeys().forEach(key -> rows.add(one(plan, key)));
        return allOf(rows);
    }

    /** The values of all, in their order, once all are there. */
    static <V extends @Nullable Object> CompletableFuture<List<V>> allOf(
            List<CompletableFuture<V>> futures) {
        return CompletableFuture.allOf(futures.toArray(CompletableFuture[]::new))
                .thenApply(done -> {
                    List<V> values = new ArrayList<>();
                    futures.forEach(future -> values.add(future.join()));
                    return values;
                });
    }

    private <V extends @Nullable Object> CompletableFuture<V> load(Read read, Key key) {
        DataLoader<Key, V> loader = environment.getDataLoader(Loaders.nameOf(read));
        return Objects.requireNonNull(loader).load(key);
    }
}
