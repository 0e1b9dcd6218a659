package io.espalier.engine.mapping;

import io.espalier.engine.mapping.shape.AllTypes;
import java.lang.reflect.Field;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The values of one attribute of {@code AllTypes}, in rows whose ids count from 0.
 *
 * <p>Byte arrays, which do not equal each other by their bytes, are handed in and out as {@link
 * Bytes}.
 */
final class StoredValues {

    record Bytes(String hex) {}

    private final PersistenceUnit unit;
    private final Column column;
    private final Field field;

    StoredValues(PersistenceUnit unit, Mapping mapping, String attribute) throws Exception {
        Entity entity = mapping.requireEntity("AllTypes");
        this.unit = unit;
        this.column = ((Attribute.Basic) entity.findAttribute(attribute).orElseThrow()).column();
        this.field = AllTypes.class.getField(attribute);
    }

    ValueType type() {
        return column.type();
    }

    /**
     * Lets Hibernate write one row for each value in place of all rows, and answers what it reads.
     */
    List<@Nullable Object> store(List<? extends @Nullable Object> values) throws SQLException {
        unit.execute("truncate alltypes");
        unit.factory()
                .runInTransaction(manager -> {
                    long id = 0;
                    for (Object value : values) {
                        AllTypes row = new AllTypes();
                        row.id = id++;
                        set(row, unwrap(value));
                        manager.persist(row);
                    }
                });
        return hibernateReads();
    }

    /** Writes SQL literals in place of all rows, and answers what Hibernate reads of them. */
    List<@Nullable Object> storeLiterals(String... literals) throws SQLException {
        unit.execute("truncate alltypes");
        for (int id = 0; id < literals.length; id++) {
            unit.execute(
                    "insert into alltypes (id, \"primitive\", %s) values (%d, true, %s)"
                            .formatted(column, id, literals[id]));
        }
        return hibernateReads();
    }

    List<@Nullable Object> hibernateReads() {
        List<@Nullable Object> values = new ArrayList<>();
        unit.factory()
                .runInTransaction(manager ->
                        manager.createQuery("from AllTypes order by id", AllTypes.class)
                                .getResultList()
                                .forEach(row -> values.add(wrap(get(row)))));
        return values;
    }

    List<@Nullable Object> read() throws SQLException {
        return query("select %s from alltypes order by id".formatted(column));
    }

    List<@Nullable Object> query(String sql) throws SQLException {
        try (Connection connection = unit.connect();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            return readAll(statement);
        }
    }

    /** Writes the values over those of the rows by the type under test. */
    void overwrite(List<@Nullable Object> values) throws SQLException {
        String sql = "update alltypes set %s = ? where id = ?".formatted(column);
        try (Connection connection = unit.connect();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int id = 0; id < values.size(); id++) {
                type().bind(statement, 1, unwrap(values.get(id)));
                statement.setLong(2, id);
                statement.executeUpdate();
            }
        }
    }

    /** Sends the values as one array and reads back its elements. */
    List<@Nullable Object> throughArray(List<@Nullable Object> values) throws SQLException {
        String sql =
                "select k0 from unnest(?::%s[]) with ordinality as k(k0, o) order by o"
                        .formatted(type().sqlName());
        try (Connection connection = unit.connect();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            type().bindArray(statement, 1, unwrapAll(values));
            return readAll(statement);
        }
    }

    /** How many of the values equal that of the row whose id is their position, each sent alone. */
    long countOneByOne(List<@Nullable Object> values) throws SQLException {
        String sql =
                "select count(*) from alltypes where id = ? and %s = ?::%s"
                        .formatted(column, type().sqlName());
        long found = 0;
        try (Connection connection = unit.connect();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int id = 0; id < values.size(); id++) {
                statement.setLong(1, id);
                type().bind(statement, 2, unwrap(values.get(id)));
                found += count(statement);
            }
        }
        return found;
    }

    /** As {@link #countOneByOne}, sent as one array. */
    long countByArray(List<@Nullable Object> values) throws SQLException {
        String sql =
                """
                select count(*) from unnest(?::%s[]) with ordinality as k(k0, o)
                join alltypes on id = k.o - 1 and %s = k.k0\
                """
                        .formatted(type().sqlName(), column);
        try (Connection connection = unit.connect();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            type().bindArray(statement, 1, unwrapAll(values));
            return count(statement);
        }
    }

    /** How PostgreSQL joins the rows to an array of keys if it avoids to read them all. */
    String planOfArrayJoin() throws SQLException {
        unit.execute("create index if not exists %1$s_index on alltypes (%1$s)".formatted(column));
        unit.execute("analyze alltypes");
        String sql =
                """
                explain select t.id from unnest(?::%s[]) with ordinality as k(k0, o)
                cross join lateral (select id from alltypes where %s = k.k0) t\
                """
                        .formatted(type().sqlName(), column);
        StringBuilder plan = new StringBuilder();
        try (Connection connection = unit.connect()) {
            connection.setAutoCommit(false);
            connection.createStatement().execute("set local enable_seqscan = off");
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                type().bindArray(statement, 1, List.of());
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        plan.append(rows.getString(1)).append('\n');
                    }
                }
            }
            connection.rollback();
        }
        return plan.toString();
    }

    private List<@Nullable Object> readAll(PreparedStatement statement) throws SQLException {
        List<@Nullable Object> values = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                values.add(wrap(type().read(rows, 1)));
            }
        }
        return values;
    }

    private static long count(PreparedStatement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }

    static @Nullable Object wrap(@Nullable Object value) {
        return value instanceof byte[] bytes ? new Bytes(HexFormat.of().formatHex(bytes)) : value;
    }

    static @Nullable Object unwrap(@Nullable Object value) {
        return value instanceof Bytes bytes ? HexFormat.of().parseHex(bytes.hex()) : value;
    }

    private static List<@Nullable Object> unwrapAll(List<@Nullable Object> values) {
        List<@Nullable Object> unwrapped = new ArrayList<>();
        values.forEach(value -> unwrapped.add(unwrap(value)));
        return unwrapped;
    }

    private void set(AllTypes row, @Nullable Object value) {
        try {
            field.set(row, value);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    private @Nullable Object get(AllTypes row) {
        try {
            return field.get(row);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }
}
