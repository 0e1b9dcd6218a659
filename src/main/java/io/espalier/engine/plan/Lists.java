package io.espalier.engine.plan;

import graphql.normalized.ExecutableNormalizedField;
import io.espalier.engine.binding.Binding;
import io.espalier.engine.binding.TypeBinding;
import io.espalier.engine.limit.Limits;
import io.espalier.engine.mapping.Route;
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
            TypeBinding target, Route route, ExecutableNormalizedField field, Path path) {
        ListArguments arguments = new ListArguments(field, path, limits);
        parts.add(field, new AnswerSize.ListSize(arguments.likelyRows(), false));
        Selection selection = entities.select(target, path, field);
        Predicate where = arguments.where(target, binding);
        Read.All read =
                new Read.All(
                        path,
                        target.entity(),
                        route,
                        where,
                        selection.columns(),
                        arguments.order(target, binding, where, orders.of(target)),
                        arguments.offset(),
                        arguments.limit(),
                        limits.listMaximum());
        return new FieldPlan.PlainList(route, parts.add(read), selection);
    }

    FieldPlan.Connection connection(
            TypeBinding target, Route route, ExecutableNormalizedField field, Path path) {
        ConnectionRequest asked = new ConnectionRequest(entities, binding, target, field, path);
        ListArguments arguments = new ListArguments(field, path, limits);
        Predicate where = arguments.where(target, binding);
        Order order = arguments.order(target, binding, where, orders.of(target));
        Window window = arguments.window(!route.isKeyed(), order, asked.previous(), asked.next());
        parts.add(field, new AnswerSize.ListSize(asked.page() ? window.size() : 0, true));
        Read.Page page =
                asked.page()
                        ? parts.add(
                                new Read.Page(
                                        path,
                                        target.entity(),
                                        route,
                                        where,
                                        asked.columns(order),
                                        asked.cursors() ? order.computed() : List.of(),
                                        order,
                                        window))
                        : null;
        AggregatePlan aggregate = aggregate(asked.measures(), target, route, where, path);
        SequencedMap<String, GroupsPlan> groupPlans = new LinkedHashMap<>();
        asked.groups()
                .forEach((key, part) ->
                        groupPlans.put(
                                key, groups.plan(target, route, where, part, path.child(key))));
        return new FieldPlan.Connection(
                route, page, aggregate, groupPlans, asked.nodes(), asked.edges());
    }

    private AggregatePlan aggregate(
            MeasureRequest measures, TypeBinding target, Route route, Predicate where, Path path) {
        Read.Aggregate read =
                measures.isEmpty()
                        ? null
                        : parts.add(
                                new Read.Aggregate(
                                        path, target.entity(), route, where, measures.values()));
        return new AggregatePlan(read, measures.places(0));
    }
}
