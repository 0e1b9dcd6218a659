package io.espalier.engine.plan;

import graphql.normalized.ExecutableNormalizedField;
import io.espalier.engine.binding.Binding;
import io.espalier.engine.binding.TypeBinding;
import io.espalier.engine.limit.Limits;
import io.espalier.engine.mapping.Origin;
import io.espalier.engine.mapping.Route;
import io.espalier.engine.mapping.SqlCall;
import io.espalier.engine.predicate.Predicate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/** Plans connections and plain lists: what of them was asked for, and which part. */
final class Lists {

    private final Entities entities;
    private final Binding binding;
    private final Limits limits;
    private final DefaultOrders orders;
    private final PlanParts parts;
    private final GroupsPlanner groups;

    Lists(
            Entities entities,
            Binding binding,
            Limits limits,
            DefaultOrders orders,
            PlanParts parts) {
        this.entities = entities;
        this.binding = binding;
        this.limits = limits;
        this.orders = orders;
        this.parts = parts;
        this.groups = new GroupsPlanner(binding, limits, parts);
    }

    FieldPlan.PlainList plainList(
            TypeBinding target, Origin origin, ExecutableNormalizedField field, Path path) {
        ListArguments arguments = new ListArguments(parts.arguments(field), path, limits);
        parts.add(field, new AnswerSize.ListSize(arguments.likelyRows(), false));
        parts.rows().add(field, arguments.limit(), origin);
        Selection selection = entities.select(target, path, field);
        Predicate where = arguments.where(target, binding);
        Read.All read =
                new Read.All(
                        path,
                        target.entity(),
                        origin,
                        where,
                        selection.columns(),
                        selection.joined(),
                        arguments.order(target, binding, where, usual(target, origin)),
                        arguments.offset(),
                        arguments.limit(),
                        limits.listMaximum());
        return new FieldPlan.PlainList(origin, parts.add(read), selection);
    }

    /** The first row of a list in its usual order. */
    FieldPlan.First first(
            TypeBinding target, Origin origin, ExecutableNormalizedField field, Path path) {
        Selection selection = entities.select(target, path, field);
        Read.All read =
                new Read.All(
                        path,
                        target.entity(),
                        origin,
                        Predicate.always(),
                        selection.columns(),
                        selection.joined(),
                        usual(target, origin),
                        0,
                        1,
                        1);
        return new FieldPlan.First(origin, parts.add(read), selection);
    }

    /** The order where the document asks for none. */
    private Order usual(TypeBinding target, Origin origin) {
        Order ofType = orders.of(target);
        return switch (origin) {
            case Route route -> ofType;
            case SqlCall call -> SqlCalls.order(call, target.entity(), ofType);
        };
    }

    FieldPlan.Connection connection(
            TypeBinding target, Origin origin, ExecutableNormalizedField field, Path path) {
        ListArguments arguments = new ListArguments(parts.arguments(field), path, limits);
        parts.rows().add(field, arguments.page(!origin.isKeyed()), origin);
        ConnectionRequest asked = new ConnectionRequest(entities, binding, target, field, path);
        Predicate where = arguments.where(target, binding);
        Order order = arguments.order(target, binding, where, usual(target, origin));
        Window window = arguments.window(!origin.isKeyed(), order, asked.previous(), asked.next());
        parts.add(field, new AnswerSize.ListSize(asked.page() ? window.size() : 0, true));
        Read.Page page =
                asked.page()
                        ? parts.add(
                                new Read.Page(
                                        path,
                                        target.entity(),
                                        origin,
                                        where,
                                        asked.columns(order),
                                        asked.cursors() ? order.computed() : List.of(),
                                        Selection.joined(asked.selections()),
                                        order,
                                        window))
                        : null;
        AggregatePlan aggregate = aggregate(asked.measures(), target, origin, where, path);
        SequencedMap<String, GroupsPlan> groupPlans = new LinkedHashMap<>();
        asked.groups()
                .forEach((key, part) ->
                        groupPlans.put(
                                key, groups.plan(target, origin, where, part, path.child(key))));
        return new FieldPlan.Connection(
                origin, page, aggregate, groupPlans, asked.nodes(), asked.edges());
    }

    private AggregatePlan aggregate(
            MeasureRequest measures,
            TypeBinding target,
            Origin origin,
            Predicate where,
            Path path) {
        Read.Aggregate read =
                measures.isEmpty()
                        ? null
                        : parts.add(
                                new Read.Aggregate(
                                        path, target.entity(), origin, where, measures.values()));
        return new AggregatePlan(read, measures.places(0));
    }
}
