package io.espalier.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Pages of any filter and order make the whole list, from either end, at the root and below a row;
 * nothing twice, nothing lost, whatever is null or equal, and whatever is written between two
 * pages.
 */
class PagingLawsTest {

    /**
     * A random list, and how large its pages are.
     *
     * @param list a relation to many, or empty for the root's own list
     */
    record Listing(
            RowType type, String list, Map<String, Object> where, Sorting sorting, int size) {

        RowType target() {
            return list.isEmpty() ? type : type.target(list);
        }
    }

    @Provide
    Arbitrary<Listing> atTheRoot() {
        return Domain.listed().flatMap(type -> listing(type, "", type));
    }

    @Provide
    Arbitrary<Listing> belowARow() {
        return Domain.parents()
                .flatMap(type ->
                        Arbitraries.of(type.many().keySet())
                                .flatMap(list -> listing(type, list, type.target(list))));
    }

    private static Arbitrary<Listing> listing(RowType type, String list, RowType target) {
        Arbitrary<Map<String, Object>> where =
                Arbitraries.frequencyOf(
                        net.jqwik.api.Tuple.of(3, Arbitraries.just(Map.of())),
                        net.jqwik.api.Tuple.of(1, Wheres.of(target)));
        return Combinators.combine(where, Sorting.of(target), Arbitraries.integers().between(1, 7))
                .as((filter, sorting, size) -> new Listing(type, list, filter, sorting, size));
    }

    @Property(tries = 200)
    void pagesMakeTheListFromEitherEnd(@ForAll("atTheRoot") Listing listing) {
        compare(listing, null, Served.rows(listing.type()));
    }

    @Property(tries = 60)
    void pagesMakeTheListOfEachParent(@ForAll("belowARow") Listing listing) {
        for (ModelRow parent : Served.rows(listing.type())) {
            compare(listing, parent, parent.many(listing.list()));
        }
    }

    private static void compare(Listing listing, @Nullable ModelRow parent, List<ModelRow> rows) {
        List<String> expected = ids(sorted(listing, rows));
        assertThat(pages(listing, parent, true)).isEqualTo(expected);
        assertThat(pages(listing, parent, false)).isEqualTo(expected);
    }

    @Provide
    Arbitrary<Listing> changing() {
        return Arbitraries.of(Domain.values())
                .map(domain -> Served.of(domain).rows().changing())
                .flatMap(type ->
                        Combinators.combine(
                                        Sorting.of(type.alone()),
                                        Arbitraries.integers().between(1, 7))
                                .as((sorting, size) ->
                                        new Listing(type, "", Map.of(), sorting, size)));
    }

    /**
     * What is written while a client turns pages shifts nothing else; the row that the cursor is of
     * may itself be gone.
     */
    @Property(tries = 100)
    void writesBetweenPagesShiftNothing(
            @ForAll("changing") Listing listing, @ForAll Random random) {
        List<ModelRow> before = sorted(listing, Served.rows(listing.type()));
        JsonNode page = page(listing, null, Map.of("first", listing.size()));
        assertThat(Answers.ids(page)).isEqualTo(ids(before).subList(0, listing.size()));
        ModelRow last = before.get(listing.size() - 1);
        RandomRows rows = Served.of(listing.type()).rows();
        rows.addOne();
        rows.delete(random.nextBoolean() && isAlone(last) ? last : rows.anyOf(alone(listing)));
        List<ModelRow> now = sorted(listing, Served.rows(listing.type()));
        Comparator<ModelRow> order = listing.sorting().comparator();
        Object place = page.path("pageInfo").path("endCursor").asString();
        JsonNode rest = page(listing, null, Map.of("first", 100, "after", place));
        assertThat(Answers.ids(rest))
                .isEqualTo(ids(now.stream().filter(row -> order.compare(row, last) > 0).toList()));
        assertThat(rest.path("pageInfo").path("hasPreviousPage").booleanValue())
                .isEqualTo(now.stream().anyMatch(row -> order.compare(row, last) <= 0));
        JsonNode past = page(listing, null, Map.of("last", 100, "before", place));
        assertThat(Answers.ids(past))
                .isEqualTo(ids(now.stream().filter(row -> order.compare(row, last) < 0).toList()));
        assertThat(past.path("pageInfo").path("hasNextPage").booleanValue())
                .isEqualTo(now.stream().anyMatch(row -> order.compare(row, last) >= 0));
    }

    /** The rows that nothing refers to. */
    private static List<ModelRow> alone(Listing listing) {
        return Served.rows(listing.type()).stream().filter(PagingLawsTest::isAlone).toList();
    }

    private static boolean isAlone(ModelRow row) {
        return row.type().many().keySet().stream().allMatch(list -> row.many(list).isEmpty());
    }

    private static List<ModelRow> sorted(Listing listing, List<ModelRow> rows) {
        return rows.stream()
                .filter(row -> Truth.holds(listing.target(), listing.where(), row))
                .sorted(listing.sorting().comparator())
                .toList();
    }

    private static List<String> ids(List<ModelRow> rows) {
        return rows.stream().map(ModelRow::id).toList();
    }

    /** The nodes of all pages, in the order of the list. */
    private static List<String> pages(Listing listing, @Nullable ModelRow parent, boolean forward) {
        List<String> all = new ArrayList<>();
        Map<String, Object> window = new HashMap<>();
        window.put(forward ? "first" : "last", listing.size());
        JsonNode page;
        do {
            page = page(listing, parent, window);
            all.addAll(forward ? all.size() : 0, Answers.ids(page));
            JsonNode info = page.path("pageInfo");
            assertThat(info.path(forward ? "hasPreviousPage" : "hasNextPage").booleanValue())
                    .isEqualTo(window.size() > 1);
            assertThat(all.size()).isLessThanOrEqualTo(page.path("totalCount").intValue());
            window.put(
                    forward ? "after" : "before",
                    info.path(forward ? "endCursor" : "startCursor").asString());
        } while (page.path("pageInfo")
                .path(forward ? "hasNextPage" : "hasPreviousPage")
                .booleanValue());
        assertThat(page.path("totalCount").intValue()).isEqualTo(all.size());
        return all;
    }

    private static JsonNode page(
            Listing listing, @Nullable ModelRow parent, Map<String, Object> window) {
        Map<String, Object> variables = new HashMap<>(window);
        variables.put("where", listing.where());
        variables.put("orderBy", listing.sorting().keys());
        String list =
                "list: %s(where: $where, orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before) { totalCount nodes { id } pageInfo { hasPreviousPage hasNextPage startCursor endCursor } }"
                        .formatted(parent == null ? listing.type().root() : listing.list());
        String arguments =
                "$where: %1$sWhere, $orderBy: [%1$sOrder!], $first: Int, $after: String, $last: Int, $before: String"
                        .formatted(listing.target().name());
        if (parent == null) {
            return Served.execute(
                            listing.type(), "query (" + arguments + ") { " + list + " }", variables)
                    .dataTree()
                    .path("list");
        }
        variables.put("id", parent.id());
        return Served.execute(
                        listing.type(),
                        "query ($id: ID!, %s) { node(id: $id) { ... on %s { %s } } }"
                                .formatted(arguments, listing.type().name(), list),
                        variables)
                .dataTree()
                .path("node")
                .path("list");
    }
}
