package io.espalier.community.stackexchange;

import io.espalier.community.WrittenColumns;
import io.espalier.testing.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What stands in a database, as text with all times in UTC. */
final class DatabaseContent {

    static final List<String> TABLES =
            List.of(
                    "users",
                    "profiles",
                    "posts",
                    "categories",
                    "post_categories",
                    "comments",
                    "votes",
                    "badges",
                    "post_links");

    private DatabaseContent() {}

    /** Each row's first column, in the query's order. */
    static List<String> query(TestDatabase database, String sql) {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("set time zone 'UTC'");
            try (ResultSet rows = statement.executeQuery(sql)) {
                List<String> texts = new ArrayList<>();
                while (rows.next()) {
                    texts.add(String.valueOf(rows.getString(1)));
                }
                return texts;
            }
        } catch (SQLException refused) {
            throw new IllegalStateException(sql, refused);
        }
    }

    private static String written(TestDatabase database, String table) {
        try (Connection connection = database.connect()) {
            return WrittenColumns.of(connection, table);
        } catch (SQLException refused) {
            throw new IllegalStateException(table, refused);
        }
    }

    /** Whole rows, every column that was written, oldest first. */
    static List<String> rows(TestDatabase database, String table) {
        return query(
                database,
                "select row::text from %s row order by created_at, row::text"
                        .formatted(written(database, table)));
    }

    /** By table: how many rows, and a hash of them all. */
    static Map<String, String> digest(TestDatabase database) {
        Map<String, String> digest = new LinkedHashMap<>();
        for (String table : TABLES) {
            digest.put(
                    table,
                    query(
                                    database,
                                    """
                                    select count(*) || ' ' || coalesce(md5(string_agg(row::text, chr(10) order by row::text)), '')
                                    from %s row\
                                    """
                                            .formatted(table))
                            .getFirst());
        }
        return digest;
    }

    static Map<String, Long> counts(TestDatabase database) {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (String table : TABLES) {
            counts.put(
                    table,
                    Long.valueOf(query(database, "select count(*) from " + table).getFirst()));
        }
        return counts;
    }

    static void execute(TestDatabase database, String sql) {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException refused) {
            throw new IllegalStateException(sql, refused);
        }
    }
}
