package io.espalier.paging;

import static io.espalier.paging.ConnectionModel.byKey;
import static io.espalier.paging.ConnectionModel.newestFirst;

import io.espalier.library.LibraryApplication;
import io.espalier.testing.TestApplication;
import io.espalier.testing.TestDatabase;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Connections that the community has not: sorted by key, with keys of other types, and reached by
 * routes that lead to a row twice.
 */
class LibraryPagingTest {

    private static final List<ConnectionModel> MODELS =
            List.of(
                    newestFirst(
                            "Query.bookPages", "Book", "select null, added_at, isbn from books"),
                    byKey(
                            "Query.tagPages",
                            "Tag",
                            "select null, null::timestamptz, code from tags"),
                    byKey(
                            "Query.shelfPages",
                            "Shelf",
                            "select null, null::timestamptz, number from shelves"),
                    newestFirst(
                            "Shelf.bookPages",
                            "Book",
                            "select shelf_number, added_at, isbn from books where shelf_number is not null"),
                    byKey(
                            "Shelf.tags",
                            "Tag",
                            "select distinct b.shelf_number, null::timestamptz, t.tag_code from books b, book_tags t where t.book_isbn = b.isbn and b.shelf_number is not null"),
                    byKey(
                            "Book.tagPages",
                            "Tag",
                            "select book_isbn, null::timestamptz, tag_code from book_tags"),
                    newestFirst(
                            "Tag.bookPages",
                            "Book",
                            "select t.tag_code, b.added_at, b.isbn from books b, book_tags t where t.book_isbn = b.isbn"),
                    byKey(
                            "Tag.shelfPages",
                            "Shelf",
                            "select distinct t.tag_code, null::timestamptz, b.shelf_number from books b, book_tags t where t.book_isbn = b.isbn and b.shelf_number is not null"));

    private static final Map<String, String> PARENTS =
            Map.of(
                    "Shelf", "select number from shelves",
                    "Book", "select isbn from books",
                    "Tag", "select code from tags");

    private static TestDatabase database;
    private static TestApplication application;

    @BeforeAll
    static void start() {
        database = LibraryApplication.database();
        fill(new JdbcTemplate(database.dataSource()), new Random(7));
        application = LibraryApplication.start(database);
    }

    @AfterAll
    static void stop() {
        application.close();
        database.close();
    }

    /** Signs of keys differ, moments are few, ISBNs hold what cursors escape. */
    private static void fill(JdbcTemplate jdbc, Random random) {
        for (int i = 0; i < 8; i++) {
            jdbc.update("insert into shelves values (?, ?)", (i - 4) * 5_000_000_000L, "s" + i);
            jdbc.update("insert into tags values (?, ?)", (i - 4) * 8000, "t");
        }
        for (int i = 0; i < 30; i++) {
            jdbc.update(
                    "insert into books values (?, 'b', ?, ?::timestamptz)",
                    isbn(i),
                    random.nextInt(5) == 0 ? null : (shelf(random) - 4) * 5_000_000_000L,
                    "2024-01-0" + (1 + random.nextInt(3)) + "Z");
        }
        for (int i = 0; i < 50; i++) {
            jdbc.update(
                    "insert into book_tags values (?, ?) on conflict do nothing",
                    isbn(random.nextInt(30)),
                    (shelf(random) - 4) * 8000);
        }
    }

    private static int shelf(Random random) {
        return (int) (Math.pow(random.nextDouble(), 2) * 7);
    }

    private static String isbn(int number) {
        return List.of("~", "%", ":", "é", "🦊", "").get(number % 6) + number;
    }

    @TestFactory
    Stream<DynamicNode> connections() {
        return new PagingSuite(application, database, MODELS, PARENTS).tests();
    }
}
