package io.espalier.bench.floor;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Statements of one level. */
final class Sql {

    private Sql() {}

    @FunctionalInterface
    interface RowReader<R> {
        R read(ResultSet row) throws SQLException;
    }

    /** All rows, in their order. A collection among the values is an array of keys. */
    static <R> List<R> rows(
            Connection connection, String sql, RowReader<R> reader, Object... values)
            throws SQLException {
        try (PreparedStatement statement = prepare(connection, sql, values);
                ResultSet rows = statement.executeQuery()) {
            List<R> read = new ArrayList<>();
            while (rows.next()) {
                read.add(reader.read(rows));
            }
            return read;
        }
    }

    /**
     * The rows of each of many parents, in their order. The statement numbers the parents from 1 in
     * its first column.
     */
    static <R> List<List<R>> rowsOfEach(
            Connection connection, String sql, RowReader<R> reader, List<UUID> parents, int most)
            throws SQLException {
        List<List<R>> read =
                Stream.generate((Supplier<List<R>>) () -> new ArrayList<>(most))
                        .limit(parents.size())
                        .toList();
        try (PreparedStatement statement = prepare(connection, sql, parents, most);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                read.get(rows.getInt(1) - 1).add(reader.read(rows));
            }
        }
        return read;
    }

    /** One row for each key that has one, by key; a key that is asked for twice is sent once. */
    static <R> Map<UUID, R> rowsByKey(
            Connection connection,
            String sql,
            RowReader<R> reader,
            Function<R, UUID> key,
            Collection<UUID> keys)
            throws SQLException {
        Map<UUID, R> read = HashMap.newHashMap(keys.size());
        try (PreparedStatement statement = prepare(connection, sql, keys);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                R row = reader.read(rows);
                read.put(key.apply(row), row);
            }
        }
        return read;
    }

    private static PreparedStatement prepare(Connection connection, String sql, Object... values)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            if (values[i] instanceof Collection<?> keys) {
                statement.setArray(i + 1, connection.createArrayOf("uuid", keys.toArray()));
            } else {
                statement.setObject(i + 1, values[i]);
            }
        }
        return statement;
    }
}
