package io.espalier.engine.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.espalier.engine.fixture.PlainType;
import io.espalier.engine.mapping.Column;
import io.espalier.engine.plan.Order;
import io.espalier.engine.plan.OrderKey;
import io.espalier.engine.plan.Position;
import io.espalier.engine.predicate.Expression;
import io.espalier.testing.TestDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.jspecify.annotations.Nullable;

/** What a keyset says of rows is what PostgreSQL's own order says of them. */
class KeysetOnPostgresTest {

    /** Two columns that hold null, one that never does, and the identifier; many rows tie. */
    private static final List<Column> COLUMNS =
            List.of(
                    new Column("a", PlainType.INT, true),
                    new Column("b", PlainType.TEXT, true),
                    new Column("c", PlainType.INT, false));

    private static final Column ID = new Column("id", PlainType.INT, false);

    @SuppressWarnings("NullAway.Init")
    private static TestDatabase database;

    @SuppressWarnings("NullAway.Init")
    private static Connection connection;

    @BeforeContainer
    static void fill() throws SQLException {
        database = TestDatabase.empty();
        connection = database.connect();
        execute(
                """
                create table rows (id integer primary key, a integer, b text, c integer not null);
                insert into rows
                select row_number() over (), a, b, c
                from unnest(array[null, 1, 2]) a, unnest(array[null, 'x', 'y']) b, unnest(array[1, 2]) c,
                     generate_series(1, 2)
                """);
    }

    @AfterContainer
    static void drop() throws SQLException {
        connection.close();
        database.close();
    }

    @Provide
    Arbitrary<Order> orders() {
        Arbitrary<OrderKey> key =
                Arbitraries.of(COLUMNS)
                        .flatMap(column ->
                                Arbitraries.of(true, false)
                                        .flatMap(down ->
                                                Arbitraries.of(true, false)
                                                        .map(first ->
                                                                new OrderKey(
                                                                        new Expression.Own(column),
                                                                        down,
                                                                        first))));
        return key.list()
                .ofMaxSize(3)
                .uniqueElements(OrderKey::value)
                .flatMap(keys ->
                        Arbitraries.of(true, false)
                                .map(down -> {
                                    List<OrderKey> all = new ArrayList<>(keys);
                                    all.add(new OrderKey(ID, down));
                                    return new Order(all, "");
                                }));
    }

    @Property(tries = 60)
    void behindAPlaceAreTheRowsThatPostgresqlSortsBehindIt(@ForAll("orders") Order order)
            throws SQLException {
        List<Integer> sorted = sorted(order);
        for (int at = 0; at < sorted.size(); at++) {
            Position place = position(order, sorted.get(at));
            assertThat(ids(place, order, false))
                    .as("behind row %s by %s", place, order)
                    .isEqualTo(Set.copyOf(sorted.subList(at + 1, sorted.size())));
            assertThat(ids(place, order, true))
                    .as("behind or at row %s by %s", place, order)
                    .isEqualTo(Set.copyOf(sorted.subList(at, sorted.size())));
        }
    }

    @Property(tries = 20)
    void theOtherEndIsTheSameOrderReversed(@ForAll("orders") Order order) throws SQLException {
        assertThat(sorted(order.reversed())).isEqualTo(sorted(order).reversed());
    }

    private static List<Integer> sorted(Order order) throws SQLException {
        SqlText sql = new SqlText().add("select t.id from rows t");
        new OrderSql(sql, order).orderBy(order, "");
        return query(sql);
    }

    private static Set<Integer> ids(Position place, Order order, boolean withIt)
            throws SQLException {
        SqlText sql = new SqlText().add("select t.id from rows t where ");
        KeysetSql.condition(sql, new OrderSql(sql, order), order, place, withIt);
        return new TreeSet<>(query(sql));
    }

    private static Position position(Order order, int id) throws SQLException {
        SqlText sql = new SqlText().add("select ");
        sql.join(order.columns(), ", ", column -> sql.column("t", column));
        sql.add(" from rows t where t.id = ").value(PlainType.INT, id);
        try (PreparedStatement statement = prepare(sql);
                ResultSet rows = statement.executeQuery()) {
            rows.next();
            List<@Nullable Object> values = new ArrayList<>();
            for (int i = 1; i <= order.columns().size(); i++) {
                values.add(rows.getObject(i));
            }
            return Reads.position(values.toArray());
        }
    }

    private static List<Integer> query(SqlText sql) throws SQLException {
        try (PreparedStatement statement = prepare(sql);
                ResultSet rows = statement.executeQuery()) {
            List<Integer> ids = new ArrayList<>();
            while (rows.next()) {
                ids.add(rows.getInt(1));
            }
            return ids;
        }
    }

    private static PreparedStatement prepare(SqlText sql) throws SQLException {
        Statement written = sql.toStatement(new Statement.Results(0, 0, 0, 1));
        PreparedStatement statement = connection.prepareStatement(written.text());
        for (int i : IntStream.range(0, written.parameters().size()).toArray()) {
            statement.setObject(i + 1, ((Parameter.Value) written.parameters().get(i)).value());
        }
        return statement;
    }

    @Example
    void everyWordThatPostgresqlReservesIsQuoted() throws SQLException {
        try (PreparedStatement statement =
                        connection.prepareStatement(
                                "select word from pg_get_keywords() where catcode in ('R', 'T') order by word");
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                String word = rows.getString(1);
                assertThat(Identifiers.quote(word)).isEqualTo('"' + word + '"');
            }
        }
    }

    private static void execute(String sql) throws SQLException {
        try (java.sql.Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
