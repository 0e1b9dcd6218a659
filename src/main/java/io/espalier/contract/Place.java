package io.espalier.contract;

import graphql.language.Argument;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.Selection;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** An object whose fields are asked for: the root, or one row. */
record Place(
        Function<List<? extends Selection<?>>, Document> asking,
        Function<JsonNode, JsonNode> finding) {

    static Place root() {
        return new Place(Documents::query, data -> data);
    }

    /** The row with that id. */
    static Place node(String type, String id) {
        return new Place(
                fields ->
                        Documents.query(
                                Documents.field(
                                        "node",
                                        List.of(Documents.argument("id", id)),
                                        List.of(Documents.on(type, fields)))),
                data -> data.path("node"));
    }

    /** A row of a list of {@code Query}; other rows are asked the same, and not looked at. */
    static Place inList(ListField list, List<Argument> arguments, String type, int index) {
        return new Place(
                fields -> {
                    List<Selection<?>> selected = new ArrayList<>();
                    selected.add(Documents.field("__typename"));
                    selected.add(Documents.on(type, fields));
                    Field nodes = Documents.field("nodes", selected);
                    return Documents.query(
                            Documents.field(
                                    list.field().getName(),
                                    arguments,
                                    list.isConnection() ? List.of(nodes) : selected));
                },
                data -> {
                    JsonNode rows = data.path(list.field().getName());
                    return (list.isConnection() ? rows.path("nodes") : rows).path(index);
                });
    }

    Document document(List<? extends Selection<?>> fields) {
        return asking.apply(fields);
    }

    /** The object in the answer's data. */
    JsonNode object(JsonNode data) {
        return finding.apply(data);
    }
}
