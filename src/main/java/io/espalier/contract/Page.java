package io.espalier.contract;

import graphql.language.Argument;
import graphql.language.Document;
import graphql.language.Selection;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** A page of a connection as it came. */
record Page(Document document, JsonNode json) {

    /** What the laws of pages are about. */
    static final Set<String> EVERYTHING = Set.of("nodes", "pageInfo", "totalCount");

    /**
     * Asks for the edges of a page.
     *
     * @param others which fields of the connection beside them, where it has those
     */
    static Page read(
            Server server, Leaves leaves, Listing listing, Set<String> others, Argument... window) {
        List<Selection<?>> node =
                Leaves.hasId(listing.list().node())
                        ? Leaves.identity(listing.list().node())
                        : leaves.all(listing.list().node());
        List<Selection<?>> page = new ArrayList<>();
        page.add(
                Documents.field(
                        "edges",
                        List.of(Documents.field("cursor"), Documents.field("node", node))));
        if (others.contains("nodes") && listing.list().shows("nodes")) {
            page.add(Documents.field("nodes", node));
        }
        if (others.contains("pageInfo")) {
            page.add(
                    Documents.field(
                            "pageInfo",
                            List.of(
                                    Documents.field("hasNextPage"),
                                    Documents.field("hasPreviousPage"),
                                    Documents.field("startCursor"),
                                    Documents.field("endCursor"))));
        }
        if (others.contains("totalCount") && listing.list().shows("totalCount")) {
            page.add(Documents.field("totalCount"));
        }
        Document document = listing.document(List.of(window), page);
        JsonNode data = server.ask(document).data();
        return new Page(document, listing.place().object(data).path(Listing.ALIAS));
    }

    /** Whether it was asked where it stands in its list. */
    boolean hasInfo() {
        return json.has("pageInfo");
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
        return json.path("pageInfo").path("hasNextPage").booleanValue(false);
    }

    boolean hasPrevious() {
        return json.path("pageInfo").path("hasPreviousPage").booleanValue(false);
    }

    JsonNode info(String name) {
        return json.path("pageInfo").path(name);
    }

    JsonNode total() {
        return json.path("totalCount");
    }
}
