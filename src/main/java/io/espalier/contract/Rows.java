package io.espalier.contract;

import graphql.language.Argument;
import graphql.language.Document;
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
        List<Argument> window = new ArrayList<>();
        List<Selection<?>> selected = new ArrayList<>(listing.nodes(selections));
        if (listing.list().isConnection()) {
            selected.add(Documents.field("pageInfo", List.of(Documents.field("hasNextPage"))));
            if (listing.list().takes("first")) {
                window.add(Documents.argument("first", most));
            }
        } else if (listing.list().takes("limit")) {
            window.add(Documents.argument("limit", most));
        }
        Document document = listing.document(window, selected);
        JsonNode answer = listing.place().object(server.ask(document).data()).path(Listing.ALIAS);
        if (listing.list().isConnection()) {
            return new Rows(
                    document,
                    answer.path("nodes").valueStream().toList(),
                    !answer.path("pageInfo").path("hasNextPage").booleanValue());
        }
        List<JsonNode> rows = answer.valueStream().toList();
        return new Rows(document, rows, window.isEmpty() || rows.size() < most);
    }
}
