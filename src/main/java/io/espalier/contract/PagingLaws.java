package io.espalier.contract;

import graphql.language.Argument;
import graphql.language.Document;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** What is true of the pages of every connection, whatever it filters and sorts by. */
final class PagingLaws {

    /** Turning more pages shows nothing that the first ones do not. */
    private static final int MOST_PAGES = 6;

    private final Server server;
    private final Leaves leaves;
    private final int longest;

    /**
     * @param longest rows of the page that the others are compared with
     */
    PagingLaws(Server server, Leaves leaves, int longest) {
        this.server = server;
        this.leaves = leaves;
        this.longest = longest;
    }

    /**
     * Turns pages of that size, both ways where the connection can. What fails is told of documents
     * that ask for nothing else, if it fails with them too.
     */
    void check(Listing listing, int size) {
        try {
            check(listing, size, Page.EVERYTHING);
        } catch (Broken broken) {
            again(listing, size, broken.problem());
            throw broken;
        }
    }

    private void again(Listing listing, int size, Problem problem) {
        try {
            check(listing, size, about(problem.law()));
        } catch (Broken smaller) {
            if (smaller.problem().isLike(problem)) {
                throw smaller;
            }
        }
    }

    private static Set<String> about(Law law) {
        return switch (law) {
            case NODES -> Set.of("nodes");
            case PAGE_INFO -> Set.of("pageInfo");
            case TOTAL -> Set.of("totalCount");
            default -> Set.of();
        };
    }

    private void check(Listing listing, int size, Set<String> asked) {
        Page whole = read(listing, asked, Documents.argument("first", longest));
        shape(whole, 0, whole, whole.hasNext());
        require(
                !whole.hasPrevious(),
                Law.PAGE_INFO,
                "`hasPreviousPage` is true on the first page",
                whole);
        Set<JsonNode> different = new HashSet<>(whole.rows());
        require(
                different.size() == whole.size() || !Leaves.hasId(listing.list().node()),
                Law.PAGES,
                "%d rows, and only %d different ones".formatted(whole.size(), different.size()),
                whole);
        total(whole);
        forwards(listing, whole, size, asked);
        if (!whole.hasNext() && whole.size() > 0) {
            // Whoever counts wrong does so where a page ends with its list.
            Page full = read(listing, asked, Documents.argument("first", whole.size()));
            compare(Law.PAGES, full, whole, 0, whole.size());
        }
        if (listing.list().isPagedBackwards()) {
            backwards(listing, whole, size, asked);
        }
        if (listing.list().takes("offset") && whole.size() > 1) {
            offset(listing, whole, size, asked);
        }
    }

    private void forwards(Listing listing, Page whole, int size, Set<String> asked) {
        Page page = read(listing, asked, Documents.argument("first", size));
        int start = 0;
        for (int turned = 0; turned < MOST_PAGES; turned++) {
            compare(Law.PAGES, page, whole, start, size);
            require(
                    page.hasPrevious() == start > 0,
                    Law.PAGE_INFO,
                    "`hasPreviousPage` is %s with %d rows before the page"
                            .formatted(page.hasPrevious(), start),
                    page);
            start += page.size();
            if (start >= whole.size()) {
                return;
            }
            String last = whole.cursor(start - 1);
            page =
                    read(
                            listing,
                            asked,
                            Documents.argument("first", size),
                            Documents.argument("after", last));
        }
    }

    /** A list that is longer than its longest page is gone back from the end of that page. */
    private void backwards(Listing listing, Page whole, int size, Set<String> asked) {
        int end = whole.hasNext() ? whole.size() - 1 : whole.size();
        for (int turned = 0; turned < MOST_PAGES && (end > 0 || turned == 0); turned++) {
            List<Argument> window = new ArrayList<>();
            window.add(Documents.argument("last", size));
            if (end < whole.size()) {
                window.add(Documents.argument("before", whole.cursor(end)));
            }
            Page page = read(listing, asked, window.toArray(Argument[]::new));
            int start = Math.max(0, end - size);
            compare(Law.BACKWARD, page, whole, start, size, end);
            require(
                    page.hasPrevious() == start > 0,
                    Law.PAGE_INFO,
                    "`hasPreviousPage` is %s with %d rows before the page"
                            .formatted(page.hasPrevious(), start),
                    page);
            end = start;
        }
    }

    private void offset(Listing listing, Page whole, int size, Set<String> asked) {
        int skipped = 1 + size % (whole.size() - 1);
        Page page =
                read(
                        listing,
                        asked,
                        Documents.argument("first", size),
                        Documents.argument("offset", skipped));
        compare(Law.OFFSET, page, whole, skipped, size);
        require(
                page.hasPrevious(),
                Law.PAGE_INFO,
                "`hasPreviousPage` is false with %d rows skipped".formatted(skipped),
                page);
    }

    private void compare(Law law, Page page, Page whole, int start, int size) {
        compare(law, page, whole, start, size, Math.min(whole.size(), start + size));
    }

    private void compare(Law law, Page page, Page whole, int start, int size, int end) {
        // Where the longest page ends nobody knows what the list has behind it.
        boolean beyond = whole.hasNext() && start + size > whole.size();
        List<JsonNode> expected = whole.rows().subList(start, end);
        List<JsonNode> came = page.rows();
        if (beyond) {
            came = came.subList(0, Math.min(came.size(), expected.size()));
        }
        if (!came.equals(expected)) {
            throw broken(
                    law, Difference.of("this page", came, "the whole list", expected), page, whole);
        }
        List<String> cursors = page.cursors().subList(0, came.size());
        if (!cursors.equals(whole.cursors().subList(start, end))) {
            throw broken(
                    Law.CURSORS,
                    "rows %d to %d have other cursors on this page than on the longer one"
                            .formatted(start + 1, end),
                    page,
                    whole);
        }
        if (!page.total().equals(whole.total())) {
            throw broken(
                    Law.TOTAL,
                    "`totalCount` is %s on this page, and %s on the longer one"
                            .formatted(page.total(), whole.total()),
                    page,
                    whole);
        }
        shape(page, start, whole, whole.hasNext() || end < whole.size());
    }

    /** What a page says of itself. */
    private void shape(Page page, int start, Page whole, boolean more) {
        if (!page.nodes().isEmpty() && !page.nodes().equals(page.rows())) {
            throw broken(
                    Law.NODES, Difference.of("nodes", page.nodes(), "edges", page.rows()), page);
        }
        boolean beyond = whole.hasNext() && start + page.size() >= whole.size();
        require(
                beyond || page.hasNext() == more,
                Law.PAGE_INFO,
                "`hasNextPage` is %s, and behind the page are %d rows"
                        .formatted(page.hasNext(), whole.size() - start - page.size()),
                page);
        List<String> cursors = page.cursors();
        boolean ends =
                cursors.isEmpty()
                        ? page.info("startCursor").isNull() && page.info("endCursor").isNull()
                        : page.info("startCursor").asString("").equals(cursors.getFirst())
                                && page.info("endCursor").asString("").equals(cursors.getLast());
        require(
                ends,
                Law.PAGE_INFO,
                "`startCursor` and `endCursor` are not those of the page's first and last row",
                page);
    }

    private void total(Page whole) {
        if (whole.total().isMissingNode()) {
            return;
        }
        int total = whole.total().intValue();
        require(
                whole.hasNext() ? total > whole.size() : total == whole.size(),
                Law.TOTAL,
                "`totalCount` is %d, and the list has %s%d rows"
                        .formatted(total, whole.hasNext() ? "more than " : "", whole.size()),
                whole);
    }

    private Page read(Listing listing, Set<String> asked, Argument... window) {
        return Page.read(server, leaves, listing, asked, window);
    }

    private static void require(boolean holds, Law law, String came, Page... pages) {
        boolean known = law != Law.PAGE_INFO || pages[0].hasInfo();
        if (known && !holds) {
            throw broken(law, came, pages);
        }
    }

    private static Broken broken(Law law, String came, Page... pages) {
        List<Document> documents = new ArrayList<>();
        for (Page page : pages) {
            documents.add(page.document());
        }
        return new Broken(new Problem(law, came), documents);
    }
}
