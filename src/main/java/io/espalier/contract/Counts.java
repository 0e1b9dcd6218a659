package io.espalier.contract;

import graphql.language.Document;
import graphql.language.Field;
import graphql.language.ObjectValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import tools.jackson.databind.JsonNode;

/** How many rows of a list there are under several conditions, asked for in one document. */
final class Counts {

    private final Listing listing;
    private final SequencedMap<String, ObjectValue> conditions = new LinkedHashMap<>();

    Counts(Listing listing) {
        this.listing = listing;
    }

    /** The name is the count's response key. */
    Counts with(String name, ObjectValue condition) {
        conditions.put(name, condition);
        return this;
    }

    /**
     * Requires that the first count is the sum of the others.
     *
     * @throws NothingToCheck if the list tells no count, or is too long to be counted
     */
    void requireSum(Server server, String meaning) {
        Document document = document();
        JsonNode answer = listing.place().object(server.ask(document).data());
        List<String> names = List.copyOf(conditions.keySet());
        int whole = count(answer.path(names.getFirst()));
        int sum = 0;
        for (String part : names.subList(1, names.size())) {
            sum += count(answer.path(part));
        }
        if (whole != sum) {
            StringBuilder counts = new StringBuilder();
            for (String name : names) {
                counts.append(counts.isEmpty() ? "" : ", ")
                        .append(name)
                        .append(' ')
                        .append(count(answer.path(name)));
            }
            throw new Broken(
                    new Problem(Law.COMPLEMENT, "%s: %s".formatted(meaning, counts)),
                    List.of(document));
        }
    }

    private Document document() {
        List<Field> fields = new ArrayList<>();
        conditions.forEach((name, condition) ->
                fields.add(
                        listing.where(condition)
                                .field(
                                        name,
                                        List.of(),
                                        listing.list().shows("totalCount")
                                                ? List.of(Documents.field("totalCount"))
                                                : listing.nodes(
                                                        List.of(Documents.field("__typename"))))));
        return listing.place().document(fields);
    }

    private int count(JsonNode list) {
        if (list.isArray()) {
            return list.size();
        }
        if (!list.path("totalCount").isInt()) {
            throw new NothingToCheck("the list does not tell how long it is");
        }
        return list.path("totalCount").intValue();
    }
}
