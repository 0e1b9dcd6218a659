package io.espalier.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.espalier.cases.CommunityApplication;
import io.espalier.testing.TestApplication;
import io.espalier.testing.TestDatabase;
import java.util.ArrayList;
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
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Pages of any filter and order make the whole list, from either end, at the root and below a row;
 * nothing twice, nothing lost, whatever is null or equal, and whatever is written between two
 * pages.
 */
class PagingLawsTest {

    /** A random list, and how large its pages are. */
    record Listing(RowType type, Map<String, Object> where, Sorting sorting, int size) {}

    @SuppressWarnings("NullAway.Init")
    private static TestDatabase database;

    @SuppressWarnings("NullAway.Init")
    private static TestApplication application;

    @SuppressWarnings("NullAway.Init")
    private static Forum forum;

    @BeforeContainer
    static void start() {
        database = TestDatabase.migrated();
        application = TestApplication.start(CommunityApplication.class, database);
        forum = new Forum(database.dataSource(), 29);
        forum.fill();
    }

    @AfterContainer
    static void stop() {
        application.close();
        database.close();
    }

    @Provide
    Arbitrary<Listing> atTheRoot() {
        return Arbitraries.of("User", "Post", "Comment", "Category")
                .map(RowType::of)
                .flatMap(PagingLawsTest::listing);
    }

    @Provide
    Arbitrary<Listing> posts() {
        return listing(RowType.of("Post"));
    }

    private static Arbitrary<Listing> listing(RowType type) {
        Arbitrary<Map<String, Object>> where =
                Arbitraries.frequencyOf(
                        net.jqwik.api.Tuple.of(3, Arbitraries.just(Map.of())),
                        net.jqwik.api.Tuple.of(1, Wheres.of(type)));
        return Combinators.combine(where, Sorting.of(type), Arbitraries.integers().between(1, 7))
                .as((filter, sorting, size) -> new Listing(type, filter, sorting, size));
    }

    @Property(tries = 150)
    void pagesMakeTheListFromEitherEnd(@ForAll("atTheRoot") Listing listing) {
        List<String> expected = expected(listing, forum.rows(listing.type().name()));
        assertThat(pages(listing, null, true)).isEqualTo(expected);
        assertThat(pages(listing, null, false)).isEqualTo(expected);
    }

    @Property(tries = 40)
    void pagesMakeTheListOfEachParent(@ForAll("posts") Listing listing) {
        for (ForumRow author : forum.rows("User")) {
            List<String> expected = expected(listing, author.many("posts"));
            assertThat(pages(listing, author, true)).isEqualTo(expected);
            assertThat(pages(listing, author, false)).isEqualTo(expected);
        }
    }

    @Provide
    Arbitrary<Listing> postsByValues() {
        RowType posts = RowType.of("Post");
        return Combinators.combine(Sorting.ofValues(posts), Arbitraries.integers().between(1, 7))
                .as((sorting, size) -> new Listing(posts, Map.of(), sorting, size));
    }

    /**
     * What is written while a client turns pages shifts nothing else; the row that the cursor is of
     * may itself be gone.
     */
    @Property(tries = 60)
    void writesBetweenPagesShiftNothing(
            @ForAll("postsByValues") Listing listing, @ForAll Random random) {
        List<ForumRow> before = sorted(listing, forum.rows("Post"));
        JsonNode page = page(listing, null, Map.of("first", listing.size()));
        assertThat(Answers.ids(page)).isEqualTo(ids(before).subList(0, listing.size()));
        ForumRow last = before.get(listing.size() - 1);
        forum.addPost();
        List<ForumRow> deletable =
                forum.rows("Post").stream().filter(PagingLawsTest::isAlone).toList();
        forum.deletePost(deletable.get(random.nextInt(deletable.size())));
        List<ForumRow> rest =
                sorted(listing, forum.rows("Post")).stream()
                        .filter(row -> listing.sorting().comparator().compare(row, last) > 0)
                        .toList();
        Object place = page.path("pageInfo").path("endCursor").asString();
        assertThat(Answers.ids(page(listing, null, Map.of("first", 100, "after", place))))
                .isEqualTo(ids(rest));
    }

    private static boolean isAlone(ForumRow post) {
        return post.type().many().keySet().stream().allMatch(list -> post.many(list).isEmpty());
    }

    private static List<ForumRow> sorted(Listing listing, List<ForumRow> rows) {
        return rows.stream()
                .filter(row -> Truth.holds(listing.type(), listing.where(), row))
                .sorted(listing.sorting().comparator())
                .toList();
    }

    private static List<String> expected(Listing listing, List<ForumRow> rows) {
        return ids(sorted(listing, rows));
    }

    private static List<String> ids(List<ForumRow> rows) {
        return rows.stream().map(ForumRow::id).toList();
    }

    /** The nodes of all pages, in the order of the list. */
    private static List<String> pages(Listing listing, @Nullable ForumRow parent, boolean forward) {
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
            Listing listing, @Nullable ForumRow parent, Map<String, Object> window) {
        Map<String, Object> variables = new HashMap<>(window);
        variables.put("where", listing.where());
        variables.put("orderBy", listing.sorting().keys());
        String type = listing.type().name();
        String list =
                "list: %s(where: $where, orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before) { totalCount nodes { id } pageInfo { hasPreviousPage hasNextPage startCursor endCursor } }"
                        .formatted(listing.type().rootField());
        String arguments =
                "$where: %1$sWhere, $orderBy: [%1$sOrder!], $first: Int, $after: String, $last: Int, $before: String"
                        .formatted(type);
        if (parent == null) {
            return application
                    .execute("query (" + arguments + ") { " + list + " }", variables)
                    .dataTree()
                    .path("list");
        }
        variables.put("id", parent.id());
        return application
                .execute(
                        "query ($id: ID!, " + arguments + ") { user(id: $id) { " + list + " } }",
                        variables)
                .dataTree()
                .path("user")
                .path("list");
    }
}
