package io.espalier.contract;

import graphql.language.Document;
import graphql.language.Value;
import graphql.schema.GraphQLInterfaceType;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What is true of every id that an answer showed. */
final class NodeLaws {

    /** Of each type, one by one; all others by {@code nodes}. */
    private static final int ONE_BY_ONE = 3;

    private static final int TOGETHER = 50;

    private final Server server;
    private final Conventions conventions;
    private final Seen seen;

    NodeLaws(Server server, Conventions conventions, Seen seen) {
        this.server = server;
        this.conventions = conventions;
        this.seen = seen;
    }

    /** Looks for all ids of a type that were seen. */
    void check(String type) {
        GraphQLInterfaceType node = conventions.node().orElseThrow();
        List<String> ids = seen.ids(type);
        if (ids.isEmpty()) {
            throw new NothingToCheck("no id of %s was seen".formatted(type));
        }
        for (String id : ids.subList(0, Math.min(ids.size(), ONE_BY_ONE))) {
            Document document =
                    Documents.query(
                            Documents.field(
                                    "node",
                                    List.of(Documents.argument("id", id)),
                                    Leaves.identity(node)));
            require(type, id, server.ask(document).data().path("node"), document);
        }
        if (conventions.schema().getQueryType().getFieldDefinition("nodes") != null) {
            for (int start = 0; start < ids.size(); start += TOGETHER) {
                together(type, ids.subList(start, Math.min(ids.size(), start + TOGETHER)), node);
            }
        }
    }

    private void together(String type, List<String> ids, GraphQLInterfaceType node) {
        List<Value<?>> literals = new ArrayList<>();
        ids.forEach(id -> literals.add(Documents.text(id)));
        Document document =
                Documents.query(
                        Documents.field(
                                "nodes",
                                List.of(Documents.argument("ids", Documents.list(literals))),
                                Leaves.identity(node)));
        JsonNode found = server.ask(document).data().path("nodes");
        for (int i = 0; i < ids.size(); i++) {
            require(type, ids.get(i), found.path(i), document);
        }
    }

    private static void require(String type, String id, JsonNode found, Document document) {
        if (!found.path("id").asString("").equals(id)
                || !found.path("__typename").asString("").equals(type)) {
            throw new Broken(
                    new Problem(
                            Law.NODE,
                            "the id %s of a %s is answered with %s".formatted(id, type, found)),
                    List.of(document));
        }
    }
}
