package io.espalier.contract;

import graphql.language.Document;
import graphql.language.Selection;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What is true of {@code limit} and {@code offset} of a plain list. */
final class PlainListLaws {

    private final Server server;
    private final Leaves leaves;
    private final int longest;

    PlainListLaws(Server server, Leaves leaves, int longest) {
        this.server = server;
        this.leaves = leaves;
        this.longest = longest;
    }

    void check(Listing listing, int size) {
        List<Selection<?>> node =
                Leaves.hasId(listing.list().node())
                        ? Leaves.identity(listing.list().node())
                        : leaves.all(listing.list().node());
        Rows whole = Rows.read(server, listing, longest, node);
        for (int start = 0; start <= Math.min(whole.all().size(), 3 * size); start += size) {
            Document document =
                    listing.document(
                            List.of(
                                    Documents.argument("limit", size),
                                    Documents.argument("offset", start)),
                            node);
            List<JsonNode> came =
                    listing.place()
                            .object(server.ask(document).data())
                            .path(Listing.ALIAS)
                            .valueStream()
                            .toList();
            int end = Math.min(whole.all().size(), start + size);
            if (whole.complete() && !came.equals(whole.all().subList(start, end))) {
                throw new Broken(
                        new Problem(
                                Law.LIMIT,
                                Difference.of(
                                        "this part",
                                        came,
                                        "the same part of the whole list",
                                        whole.all().subList(start, end))),
                        List.of(document, whole.document()));
            }
        }
    }
}
