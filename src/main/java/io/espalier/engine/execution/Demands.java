package io.espalier.engine.execution;

import io.espalier.engine.binding.WriteKind;
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
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the plans of fields demand. */
final class Demands {

    private Demands() {}

    /**
     * What a field needs.
     *
     * @param parent the row that the field belongs to, or null at the root
     */
    static Demand of(FieldPlan plan, @Nullable Row parent, PlannedOperation operation) {
        return switch (plan) {
            case FieldPlan.Lookup lookup -> one(lookup.one(), lookup.key());
            case FieldPlan.ToOne toOne -> one(toOne.one(), keyOf(toOne.route(), parent));
            case FieldPlan.Joined joined -> joined(joined, Objects.requireNonNull(parent));
            case FieldPlan.PlainList list -> list(list, keyOf(list.origin(), parent), operation);
            case FieldPlan.First first -> first(first, keyOf(first.origin(), parent));
            case FieldPlan.Connection connection ->
                    connection(connection, keyOf(connection.origin(), parent));
            case FieldPlan.Nodes nodes -> nodes(nodes);
            case FieldPlan.Embedded embedded ->
                    new Demand.Known(EmbeddedRow.find(Objects.requireNonNull(parent), embedded));
            case FieldPlan.Write write ->
                    throw new IllegalArgumentException("this is written, not read: " + write);
            case FieldPlan.HandWritten handWritten ->
                    throw new IllegalArgumentException(
                            "a controller resolves this: " + handWritten);
        };
    }

    private static Demand joined(FieldPlan.Joined plan, Row parent) {
        Row row = parent.joined(plan.row());
        return row == null
                ? Demand.Known.NULL
                : new Demand.Known(EntityRow.of(row, plan.selection()));
    }

    private static @Nullable Key keyOf(Origin origin, @Nullable Row parent) {
        return parent == null ? Key.NONE : parent.key(origin.keyColumns());
    }

    /** The entity of that key; null where there is none. */
    static Demand one(One plan, @Nullable Key key) {
        if (key == null) {
            return Demand.Known.NULL;
        }
        Selection selection = plan.selection();
        return row(
                plan.read(),
                selection.entity(),
                key,
                row -> row == null ? null : EntityRow.of(row, selection));
    }

    /**
     * What is made of the row of that key, or of null where there is none.
     *
     * @param read null where the key is the identifier and all that is needed
     */
    static Demand row(
            Read.@Nullable Row read,
            Entity entity,
            Key key,
            Function<@Nullable Row, ? extends @Nullable Object> value) {
        return read == null
                ? new Demand.Known(value.apply(Row.ofKey(entity.identifier(), key)))
                : new Demand.Load(read, key, row -> value.apply((Row) row));
    }

    private static Demand list(
            FieldPlan.PlainList plan, @Nullable Key key, PlannedOperation operation) {
        if (key == null) {
            return new Demand.Known(List.of());
        }
        return new Demand.Load(
                plan.read(),
                key,
                loaded -> {
                    List<EntityRow> rows = new ArrayList<>();
                    rowsOf(loaded).forEach(row -> rows.add(EntityRow.of(row, plan.selection())));
                    operation.answered(rows.size());
                    return rows;
                });
    }

    private static Demand first(FieldPlan.First plan, @Nullable Key key) {
        if (key == null) {
            return Demand.Known.NULL;
        }
        return new Demand.Load(
                plan.read(),
                key,
                loaded -> {
                    List<Row> rows = rowsOf(loaded);
                    return rows.isEmpty() ? null : EntityRow.of(rows.getFirst(), plan.selection());
                });
    }

    private static Demand connection(FieldPlan.Connection plan, @Nullable Key key) {
        Read.Page read = plan.page();
        if (read == null || key == null) {
            return new Demand.Known(new ConnectionPage(plan, key, RowPage.EMPTY));
        }
        return new Demand.Load(
                read,
                key,
                page -> new ConnectionPage(plan, key, (RowPage) Objects.requireNonNull(page)));
    }

    /** What all rows of a connection's whole list make together. */
    static Demand aggregate(
            ConnectionPage connection, Function<AggregateRow, ? extends @Nullable Object> value) {
        AggregatePlan plan = connection.plan().aggregate();
        Read.Aggregate read = plan.read();
        Key key = connection.key();
        if (read == null || key == null) {
            return new Demand.Known(value.apply(new AggregateRow(null, plan.measures())));
        }
        return new Demand.Load(
                read, key, row -> value.apply(new AggregateRow((Row) row, plan.measures())));
    }

    /** The groups that one field {@code groups} of a connection asks for. */
    static Demand groups(ConnectionPage connection, String responseKey) {
        GroupsPlan plan = Objects.requireNonNull(connection.plan().groups().get(responseKey));
        Key key = connection.key();
        if (key == null) {
            return new Demand.Known(List.of());
        }
        return new Demand.Load(
                plan.read(),
                key,
                loaded -> rowsOf(loaded).stream().map(row -> new GroupRow(row, plan)).toList());
    }

    /** The objects of all ids, in their order, null where there is none. */
    private static Demand nodes(FieldPlan.Nodes plan) {
        List<Demand> objects = new ArrayList<>();
        for (FieldPlan.NodeKey id : plan.ids()) {
            objects.add(one(Objects.requireNonNull(plan.types().get(id.type())), id.key()));
        }
        return new Demand.All(objects);
    }

    /** The entity that a mutation wrote, or all of them; null where it wrote none. */
    static Demand written(Payload payload, String responseKey) {
        One plan = payload.plan().requireEntity(responseKey);
        if (payload.keys() == null) {
            return Demand.Known.NULL;
        }
        if (payload.plan().binding().kind() != WriteKind.CREATE_MANY) {
            return one(plan, payload.requireKeys().getFirst());
        }
        List<Demand> rows = new ArrayList<>();
        payload.requireKeys().forEach(key -> rows.add(one(plan, key)));
        return new Demand.All(rows);
    }

    @SuppressWarnings("unchecked") // as the loaders of lists and groups answer
    private static List<Row> rowsOf(@Nullable Object loaded) {
        return (List<Row>) Objects.requireNonNull(loaded);
    }
}
