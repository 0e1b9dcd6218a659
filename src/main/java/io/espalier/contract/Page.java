package io.espalier.contract;

import graphql.language.Argument;
import graphql.language.Document;
import graphql.language.Selection;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** A page of a connection as it came. */
record Page(Document document, JsonNode json) {

    /** Asks for a page with everything that the laws of pages are about. */
    static Page read(Server server, Leaves leaves, Listing listing, Argument... window) {
        List<Selection<?>> node =
                Leaves.hasId(listing.list().node())
                        ? Leaves.identity(listing.list().node())
                        : leaves.all(listing.list().node());
        List<Selection<?>> page = new ArrayList<>();
        page.add(
                Documents.field(
                        "edges",
                        List.of(Documents.field("cursor"), Documents.field("node", node))));
        if (listing.list().shows("nodes")) {
            page.add(Documents.field("nodes", node));
        }
        page.add(
                Documents.field(
                        "pageInfo",
                        List.of(
                                Documents.field("hasNextPage"),
                                Documents.field("hasPreviousPage"),
                                Documents.field("startCursor"),
                                Documents.field("endCursor"))));
        if (listing.list().shows("totalCount")) {
            page.add(Documents.field("totalCount"));
        }
        Document document = listing.document(List.of(window), page);
        JsonNode data = server.ask(document).data();
        return new Page(document, listing.place().object(data).path(Listing.ALIAS));
    }

    int size() {
        return json.path("edges").size();
    }

    List<JsonNode> rows() {
        return json.path("edges").valueStream().map(edge -> edge.path("node")).toList();
    }

    List<JsonNode> nodes() {
        return json.path("nodes").valueStream().toList();
    }

    List<String> cursors() {
        return json.path("edges")
                .valueStream()
                .map(edge -> edge.path("cursor").asString(""))
                .toList();
    }

    String cursor(int place) {
        return cursors().get(place);
    }

    boolean hasNext() {
        return json.path("pageInfo").path("hasNextPage").booleanValue();
    }

    boolean hasPrevious() {
        return json.path("pageInfo").path("hasPreviousPage").booleanValue();
    }

    JsonNode info(String name) {
        return json.path("pageInfo").path(name);
    }

    JsonNode total() {
        return json.path("totalCount");
    }
}
