package io.espalier.engine.plan;

import graphql.normalized.ExecutableNormalizedField;
import io.espalier.engine.binding.Binding;
import io.espalier.engine.binding.FieldBinding;
import io.espalier.engine.binding.TypeBinding;
import io.espalier.engine.error.EngineException;
import io.espalier.engine.error.ErrorCode;
import io.espalier.engine.limit.Limits;
import io.espalier.engine.mapping.Column;
import io.espalier.engine.mapping.Entity;
import io.espalier.engine.mapping.Hierarchy;
import io.espalier.engine.mapping.Join;
import io.espalier.engine.mapping.NamedSql;
import io.espalier.engine.mapping.Route;
import io.espalier.engine.mapping.SqlCall;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * Plans what the document asks of an entity: the columns of its row, and what its relations read.
 */
final class Entities {

    private final Binding binding;
    private final PlanParts parts;
    private final Lists lists;
    private final HandWrittenPlans handWritten;
    private final SqlCalls sqlCalls;
    private final ToOnes toOnes;

    Entities(
            Binding binding,
            Limits limits,
            HandWrittenNeeds needs,
            DefaultOrders orders,
            PlanParts parts) {
        this.binding = binding;
        this.parts = parts;
        this.lists = new Lists(this, binding, limits, orders, parts);
        this.handWritten = new HandWrittenPlans(this, binding, limits.page(), needs, parts);
        this.sqlCalls = new SqlCalls(binding);
        this.toOnes = new ToOnes(parts);
    }

    /** What the fields below {@code field} ask of an entity that stands at {@code path}. */
    Selection select(TypeBinding type, Path path, ExecutableNormalizedField field) {
        Hierarchy hierarchy = type.entity().hierarchy();
        if (hierarchy == null || !type.isInterface()) {
            return selectObject(type, path, field);
        }
        SequencedMap<Object, Selection> concrete = new LinkedHashMap<>();
        type.concrete()
                .forEach((value, name) ->
                        concrete.put(
                                value,
                                selectObject(binding.requireType(name), path.on(name), field)));
        return Selection.ofAny(type.name(), type.entity(), hierarchy.discriminator(), concrete);
    }

    private Selection selectObject(TypeBinding type, Path path, ExecutableNormalizedField parent) {
        RowNeeds needs = new RowNeeds(type.entity());
        SequencedMap<String, FieldPlan> plans = new LinkedHashMap<>();
        for (ExecutableNormalizedField field : parent.getChildren(type.name())) {
            if (!isIntrospection(field)) {
                plan(
                        type.requireField(field.getFieldName()),
                        type.entity(),
                        field,
                        path.child(field.getResultKey()),
                        needs,
                        plans);
            }
        }
        return new Selection(type.name(), type.entity(), needs.columns(), plans, needs.joined());
    }

    private void plan(
            FieldBinding bound,
            Entity entity,
            ExecutableNormalizedField field,
            Path path,
            RowNeeds needs,
            SequencedMap<String, FieldPlan> plans) {
        switch (bound) {
            case FieldBinding.Id id -> {}
            case FieldBinding.Value value -> needs.add(value.attribute().column());
            case FieldBinding.Embedded embedded -> {
                needs.add(embedded.presence());
                SequencedMap<String, FieldPlan> inside = new LinkedHashMap<>();
                for (ExecutableNormalizedField part : field.getChildren(embedded.type())) {
                    if (!isIntrospection(part)) {
                        plan(
                                embedded.requireField(part.getFieldName()),
                                entity,
                                part,
                                path.child(part.getResultKey()),
                                needs,
                                inside);
                    }
                }
                plans.put(field.getResultKey(), new FieldPlan.Embedded(embedded, inside));
            }
            case FieldBinding.ToOne toOne ->
                    plans.put(field.getResultKey(), toOne(toOne, field, path, needs));
            case FieldBinding.Connection connection -> {
                needs.add(connection.route().keyColumns());
                plans.put(field.getResultKey(), connection(connection, field, path));
            }
            case FieldBinding.PlainList list -> {
                needs.add(list.route().keyColumns());
                plans.put(field.getResultKey(), plainList(list, field, path));
            }
            case FieldBinding.Sql sql -> {
                needs.add(sql.sql().keys().stream().map(NamedSql.Key::column).toList());
                plans.put(field.getResultKey(), sql(sql, field, path));
            }
            case FieldBinding.HandWritten byHand -> {
                FieldPlan.HandWritten plan = handWritten.ofEntity(byHand, entity, field, path);
                plan.source().forEach(attribute -> needs.add(attribute.ownColumns()));
                plans.put(field.getResultKey(), plan);
            }
            case FieldBinding.Lookup lookup -> throw onlyAtTheRoot(lookup);
            case FieldBinding.Node node -> throw onlyAtTheRoot(node);
            case FieldBinding.Nodes nodes -> throw onlyAtTheRoot(nodes);
        }
    }

    private FieldPlan toOne(
            FieldBinding.ToOne toOne, ExecutableNormalizedField field, Path path, RowNeeds needs) {
        needs.add(toOne.route().keyColumns());
        Selection selection = select(binding.requireType(toOne.target()), path, field);
        if (toOne.keyIdentifies() && selection.needsOnlyIdentifier()) {
            return new FieldPlan.ToOne(toOne.route(), new One(null, selection));
        }
        FieldPlan plan = toOnes.plan(toOne, selection, field, path);
        if (plan instanceof FieldPlan.Joined joined) {
            needs.add(joined.row());
        }
        return plan;
    }

    FieldPlan.Connection connection(
            FieldBinding.Connection connection, ExecutableNormalizedField field, Path path) {
        return lists.connection(
                binding.requireType(connection.target()), connection.route(), field, path);
    }

    FieldPlan.PlainList plainList(
            FieldBinding.PlainList list, ExecutableNormalizedField field, Path path) {
        return lists.plainList(binding.requireType(list.target()), list.route(), field, path);
    }

    /** What a named SQL answers, with the arguments of the field. */
    FieldPlan sql(FieldBinding.Sql bound, ExecutableNormalizedField field, Path path) {
        TypeBinding target = binding.requireType(bound.target());
        SqlCall call = sqlCalls.read(bound, parts.arguments(field), path);
        return switch (bound.rows()) {
            case CONNECTION -> lists.connection(target, call, field, path);
            case LIST -> lists.plainList(target, call, field, path);
            case FIRST -> lists.first(target, call, field, path);
        };
    }

    /**
     * One entity by its key.
     *
     * @param keyIdentifies whether the key is the identifier of a row that exists, so that the id
     *     alone needs no statement
     */
    One one(
            TypeBinding type,
            Path path,
            Route route,
            boolean keyIdentifies,
            ExecutableNormalizedField field) {
        Selection selection = select(type, path, field);
        boolean known = keyIdentifies && selection.needsOnlyIdentifier();
        Read.Row read =
                known
                        ? null
                        : parts.add(
                                new Read.Row(
                                        path,
                                        type.entity(),
                                        route,
                                        selection.columns(),
                                        selection.joined()));
        return new One(read, selection);
    }

    /**
     * One entity by its identifier.
     *
     * @param exists whether there is a row of that identifier, shown or not
     */
    One byIdentifier(TypeBinding type, Path path, boolean exists, ExecutableNormalizedField field) {
        return one(
                type, path, routeTo(type), exists && !type.entity().rows().isRestricted(), field);
    }

    /**
     * What several selections read together of rows that are found by their identifiers; null if
     * they read nothing.
     *
     * @param columns those of all selections
     */
    Read.@Nullable Row readByIdentifier(
            TypeBinding type, Path path, List<Column> columns, List<Selection> selections) {
        boolean known =
                selections.stream().allMatch(Selection::needsOnlyIdentifier)
                        && !type.entity().rows().isRestricted();
        return selections.isEmpty() || known
                ? null
                : parts.add(
                        new Read.Row(
                                path,
                                type.entity(),
                                routeTo(type),
                                columns,
                                Selection.joined(selections)));
    }

    private static Route routeTo(TypeBinding type) {
        List<Column> identifier = type.entity().identifier();
        return Route.to(new Join(identifier, type.entity().rows(), identifier, true));
    }

    /** A field that a controller resolves, below no entity. */
    FieldPlan.HandWritten handWritten(
            @Nullable FieldBinding bound, ExecutableNormalizedField field, Path path) {
        return bound instanceof FieldBinding.HandWritten known
                ? handWritten.ofQuery(known, field, path)
                : handWritten.ofOther(field, path);
    }

    static boolean isIntrospection(ExecutableNormalizedField field) {
        return field.getFieldName().startsWith("__");
    }

    private static EngineException onlyAtTheRoot(FieldBinding binding) {
        return new EngineException(
                ErrorCode.INTERNAL,
                binding.field().coordinates() + " is bound to what only Query has");
    }
}
