package io.espalier.contract;

import graphql.language.Argument;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.Selection;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * The rows of a list, from its start.
 *
 * @param complete whether they are all of the list
 */
record Rows(Document document, List<JsonNode> all, boolean complete) {

    /** Reads no more than {@code most}. */
    static Rows read(
            Server server, Listing listing, int most, List<? extends Selection<?>> selections) {
        Document document =
                listing.place().document(List.of(field(listing, Listing.ALIAS, most, selections)));
        JsonNode answer = listing.place().object(server.ask(document).data()).path(Listing.ALIAS);
        return of(document, answer, listing.list(), most);
    }

    /** The field that asks for them. */
    static Field field(
            Listing listing, String alias, int most, List<? extends Selection<?>> selections) {
        List<Argument> window = new ArrayList<>();
        List<Selection<?>> selected = new ArrayList<>(listing.nodes(selections));
        String limit = listing.list().isConnection() ? "first" : "limit";
        if (listing.list().takes(limit)) {
            window.add(Documents.argument(limit, most));
        }
        if (listing.list().isConnection()) {
            selected.add(Documents.field("pageInfo", List.of(Documents.field("hasNextPage"))));
        }
        return listing.field(alias, window, selected);
    }

    /** What the field answered. */
    static Rows of(Document document, JsonNode answer, ListField list, int most) {
        if (list.isConnection()) {
            return new Rows(
                    document,
                    answer.path("nodes").valueStream().toList(),
                    !answer.path("pageInfo").path("hasNextPage").booleanValue(false));
        }
        List<JsonNode> rows = answer.valueStream().toList();
        return new Rows(document, rows, !list.takes("limit") || rows.size() < most);
    }
}
