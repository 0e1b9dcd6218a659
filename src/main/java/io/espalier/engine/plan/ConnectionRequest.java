package io.espalier.engine.plan;

import graphql.normalized.ExecutableNormalizedField;
import io.espalier.engine.binding.Binding;
import io.espalier.engine.binding.TypeBinding;
import io.espalier.engine.mapping.Column;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.stream.Stream;

/** What the document asks of one connection. */
final class ConnectionRequest {

    private final Entities entities;
    private final TypeBinding target;
    private final SequencedMap<String, Selection> nodes = new LinkedHashMap<>();
    private final SequencedMap<String, SequencedMap<String, Selection>> edges =
            new LinkedHashMap<>();
    private final MeasureRequest measures;
    private final SequencedMap<String, ExecutableNormalizedField> groups = new LinkedHashMap<>();
    private boolean page;
    private boolean cursors;
    private boolean previous;
    private boolean next;

    ConnectionRequest(
            Entities entities,
            Binding binding,
            TypeBinding target,
            ExecutableNormalizedField field,
            Path path) {
        this.entities = entities;
        this.target = target;
        this.measures = new MeasureRequest(binding, target);
        field.getChildren().forEach(part -> add(part, path.child(part.getResultKey())));
    }

    private void add(ExecutableNormalizedField part, Path path) {
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
            case "totalCount" -> measures.addCount();
            case "aggregate" -> measures.add(part);
            case "groups" -> groups.put(part.getResultKey(), part);
            default -> {}
        }
    }

    private SequencedMap<String, Selection> edge(ExecutableNormalizedField edge, Path path) {
        SequencedMap<String, Selection> selections = new LinkedHashMap<>();
        for (ExecutableNormalizedField part : edge.getChildren()) {
            switch (part.getFieldName()) {
                case "node" ->
                        selections.put(
                                part.getResultKey(), select(part, path.child(part.getResultKey())));
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

    /** Whether rows were asked for, or where they stand. */
    boolean page() {
        return page;
    }

    boolean cursors() {
        return cursors;
    }

    boolean previous() {
        return previous;
    }

    boolean next() {
        return next;
    }

    SequencedMap<String, Selection> nodes() {
        return nodes;
    }

    SequencedMap<String, SequencedMap<String, Selection>> edges() {
        return edges;
    }

    /** What all fields together ask of all rows. */
    MeasureRequest measures() {
        return measures;
    }

    /** The fields {@code groups}, by response key. */
    SequencedMap<String, ExecutableNormalizedField> groups() {
        return groups;
    }

    /** What is asked of its entities, at whatever place. */
    List<Selection> selections() {
        return Stream.concat(
                        nodes.values().stream(),
                        edges.values().stream().flatMap(edge -> edge.values().stream()))
                .toList();
    }

    /** What all selections read of a row, the identifier first. */
    List<Column> columns() {
        SequencedSet<Column> columns = new LinkedHashSet<>(target.entity().identifier());
        selections().forEach(selection -> columns.addAll(selection.columns()));
        return List.copyOf(columns);
    }

    /** What a page in that order has to read of a row. */
    List<Column> columns(Order order) {
        SequencedSet<Column> columns = new LinkedHashSet<>(columns());
        if (cursors) {
            columns.addAll(order.columns());
        }
        return List.copyOf(columns);
    }
}
