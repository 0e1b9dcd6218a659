package io.espalier.engine.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.espalier.cases.Communities;
import io.espalier.cases.CommunityExtension;
import io.espalier.engine.guard.Deadline;
import io.espalier.engine.mapping.Attribute;
import io.espalier.engine.mapping.CatalogReader;
import io.espalier.engine.mapping.Column;
import io.espalier.engine.mapping.Entity;
import io.espalier.engine.mapping.HibernateMapping;
import io.espalier.engine.mapping.Route;
import io.espalier.engine.plan.Key;
import io.espalier.engine.plan.Order;
import io.espalier.engine.plan.OrderKey;
import io.espalier.engine.plan.Path;
import io.espalier.engine.plan.Position;
import io.espalier.engine.plan.Read;
import io.espalier.engine.plan.Window;
import io.espalier.engine.predicate.Given;
import io.espalier.engine.predicate.Predicate;
import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Pages after and before every row, in orders over columns with nulls and in mixed directions,
 * against the rows sorted in Java.
 */
@ExtendWith(CommunityExtension.class)
class KeysetPagingTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private static final int SIZE = 3;

    private static DataSource dataSource;
    private static Entity posts;

    @BeforeAll
    static void read(Communities communities) throws SQLException {
        EntityManagerFactory entities = communities.fixture().bean(EntityManagerFactory.class);
        dataSource = communities.fixture().bean(DataSource.class);
        try (Connection connection = dataSource.getConnection()) {
            posts =
                    HibernateMapping.read(
                                    entities,
                                    CatalogReader.read(
                                            connection, HibernateMapping.read(entities).tables()))
                            .requireEntity("Post");
        }
    }

    @TestFactory
    Stream<DynamicTest> orders() {
        return Stream.of(
                        "title asc, id asc",
                        "title desc, id desc",
                        "title asc, score desc, id desc",
                        "title desc, score asc, id asc",
                        "parent asc, author desc, id desc",
                        "author desc, parent asc, createdAt asc, id asc",
                        "createdAt desc, score asc, id asc",
                        "score asc, id asc")
                .map(order -> dynamicTest(order, () -> pagesAreAsSorted(order(order))));
    }

    private static void pagesAreAsSorted(Order order) throws Exception {
        List<Row> rows = page(order, new Window(false, 100, null, null, 0, true, true)).rows();
        List<Row> sorted = rows.stream().sorted(comparator(order)).toList();
        assertThat(ids(rows)).isEqualTo(ids(sorted)).hasSize(13);
        for (int after = -1; after < rows.size(); after++) {
            for (int before = after; before <= rows.size(); before++) {
                compare(order, sorted, after, Math.max(before, 0), false);
                compare(order, sorted, after, Math.max(before, 0), true);
            }
        }
    }

    /** The page between two rows; the places beside the list stand for no bound. */
    private static void compare(
            Order order, List<Row> rows, int after, int before, boolean backward) throws Exception {
        Window window =
                new Window(
                        backward,
                        SIZE,
                        after < 0 ? null : position(rows.get(after), order),
                        before == rows.size() ? null : position(rows.get(before), order),
                        0,
                        true,
                        true);
        int start = after + 1;
        int end = Math.max(start, before);
        int first = backward ? Math.max(start, end - SIZE) : start;
        int last = backward ? end : Math.min(end, start + SIZE);
        RowPage page = page(order, window);

        assertThat(List.of(ids(page.rows()), page.hasPrevious(), page.hasNext()))
                .as("%s after %d before %d, backward %s", order, after, before, backward)
                .isEqualTo(
                        List.of(
                                ids(rows.subList(first, last)),
                                first > 0,
                                // An empty page between neighbours stands before the second of
                                // them.
                                Math.min(last, before) < rows.size()));
    }

    private static RowPage page(Order order, Window window)
            throws ExecutionException, InterruptedException {
        Read.Page read =
                new Read.Page(
                        Path.ROOT.child("posts"),
                        posts,
                        Route.ALL_ROWS,
                        Predicate.always(),
                        order.columns(),
                        List.of(),
                        List.of(),
                        order,
                        window);
        SnapshotTransaction transaction =
                new SnapshotTransaction(new Connections(dataSource, () -> {}), 1, MINUTE);
        try {
            return new PageLoader(
                            read,
                            new ReadLoader.Source(
                                    new PreparedRead(read),
                                    Given.NOTHING,
                                    new Statements(transaction, 1, true, Deadline.in(MINUTE))))
                    .load(List.of(Key.NONE))
                    .toCompletableFuture()
                    .get()
                    .getFirst();
        } finally {
            transaction.rollback();
        }
    }

    private static Order order(String keys) {
        List<OrderKey> orderKeys = new ArrayList<>();
        for (String key : keys.split(", ", -1)) {
            String[] words = key.split(" ", -1);
            orderKeys.add(new OrderKey(column(words[0]), words[1].equals("desc")));
        }
        return new Order(orderKeys, "fingerprint");
    }

    private static Column column(String name) {
        return switch (posts.findAttribute(name).orElseThrow()) {
            case Attribute.Basic basic -> basic.column();
            case Attribute.ToOne toOne -> toOne.join().from().getFirst();
            case Attribute other -> throw new IllegalArgumentException(other.toString());
        };
    }

    // The class file of a record does not keep that the values may be null.
    @SuppressWarnings("NullAway")
    private static Position position(Row row, Order order) {
        List<@Nullable Object> values = new ArrayList<>();
        order.columns().forEach(column -> values.add(row.value(column)));
        return new Position(values);
    }

    private static Comparator<Row> comparator(Order order) {
        return order.keys().stream()
                .map(KeysetPagingTest::comparator)
                .reduce(Comparator::thenComparing)
                .orElseThrow();
    }

    /** PostgreSQL's own order: null is the greatest value of all. */
    private static Comparator<Row> comparator(OrderKey key) {
        Comparator<Row> ascending =
                Comparator.comparing(
                        row -> sortable(row.value(key)),
                        Comparator.nullsLast(Comparator.naturalOrder()));
        return key.descending() ? ascending.reversed() : ascending;
    }

    @SuppressWarnings("unchecked")
    private static @Nullable Comparable<Object> sortable(@Nullable Object value) {
        return (Comparable<Object>) (value instanceof UUID uuid ? uuid.toString() : value);
    }

    private static List<String> ids(List<Row> rows) {
        return rows.stream().map(row -> String.valueOf(row.value(column("id")))).toList();
    }
}
