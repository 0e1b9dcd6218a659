package io.espalier.engine.plan;

import graphql.normalized.ExecutableNormalizedField;
import io.espalier.engine.binding.Binding;
import io.espalier.engine.binding.TypeBinding;
import io.espalier.engine.limit.Limits;
import io.espalier.engine.mapping.Column;
import io.espalier.engine.mapping.Route;
import io.espalier.engine.predicate.Predicate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedMap;
import java.util.SequencedSet;

/** Plans connections and plain lists: what of them was asked for, and which part. */
final class Lists {

    private final Entities entities;
    private final Binding binding;
    private final Limits limits;
    private final DefaultOrders orders;
    private final PlanParts parts;

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
        Asked asked = new Asked(target);
        field.getChildren().forEach(part -> asked.add(part, path.child(part.getResultKey())));
        ListArguments arguments = new ListArguments(field, path, limits);
        Predicate where = arguments.where(target, binding);
        Order order = arguments.order(target, binding, where, orders.of(target));
        Window window = arguments.window(!route.isKeyed(), order, asked.previous, asked.next);
        parts.add(field, new AnswerSize.ListSize(asked.page ? window.size() : 0, true));
        Read.Page page =
                asked.page
                        ? parts.add(
                                new Read.Page(
                                        path,
                                        target.entity(),
                                        route,
                                        where,
                                        asked.columns(order),
                                        asked.cursors ? order.computed() : List.of(),
                                        order,
                                        window))
                        : null;
        Read.Count count =
                asked.count ? parts.add(new Read.Count(path, target.entity(), route, where)) : null;
        return new FieldPlan.Connection(route, page, count, asked.nodes, asked.edges);
    }

    /** What the document asks of one connection. */
    private final class Asked {

        private final TypeBinding target;
        private final SequencedMap<String, Selection> nodes = new LinkedHashMap<>();
        private final SequencedMap<String, SequencedMap<String, Selection>> edges =
                new LinkedHashMap<>();
        private boolean page;
        private boolean count;
        private boolean cursors;
        private boolean previous;
        private boolean next;

        Asked(TypeBinding target) {
            this.target = target;
        }

        void add(ExecutableNormalizedField part, Path path) {
            switch (part.getFieldName()) {
                case "nodes" -> {
                    page = true;
                    nodes.put(part.getResultKey(), select(part, path));
                }
                case "edges" -> {
                    page = true;
                    edges.put(part.getResultKey(), edge(part, path));
                }
                case "pageInfo" -> {
                    page = true;
                    part.getChildren().forEach(this::addPageInfo);
                }
                case "totalCount" -> count = true;
                default -> {}
            }
        }

        private SequencedMap<String, Selection> edge(ExecutableNormalizedField edge, Path path) {
            SequencedMap<String, Selection> selections = new LinkedHashMap<>();
            for (ExecutableNormalizedField part : edge.getChildren()) {
                switch (part.getFieldName()) {
                    case "node" ->
                            selections.put(
                                    part.getResultKey(),
                                    select(part, path.child(part.getResultKey())));
                    case "cursor" -> cursors = true;
                    default -> {}
                }
            }
            return selections;
        }

        private void addPageInfo(ExecutableNormalizedField part) {
            switch (part.getFieldName()) {
                case "hasPreviousPage" -> previous = true;
                case "hasNextPage" -> next = true;
                case "startCursor", "endCursor" -> cursors = true;
                default -> {}
            }
        }

        private Selection select(ExecutableNormalizedField part, Path path) {
            return entities.select(target, path, part);
        }

        private List<Column> columns(Order order) {
            SequencedSet<Column> columns = new LinkedHashSet<>(target.entity().identifier());
            nodes.values().forEach(selection -> columns.addAll(selection.columns()));
            edges.values().stream()
                    .flatMap(edge -> edge.values().stream())
                    .forEach(selection -> columns.addAll(selection.columns()));
            if (cursors) {
                columns.addAll(order.columns());
            }
            return List.copyOf(columns);
        }
    }
}
