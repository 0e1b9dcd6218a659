package io.espalier.writing;

import io.espalier.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every row of every table but those that keep account of changes, as PostgreSQL shows it as JSON.
 *
 * @param rows by table and key, {@code posts 0190…}
 */
public record TableRows(SequencedMap<String, JsonNode> rows) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** The community's tables come in this order, those of other domains by name. */
    private static final List<String> ORDER =
            List.of(
                    "users",
                    "profiles",
                    "posts",
                    "comments",
                    "categories",
                    "post_categories",
                    "votes",
                    "badges",
                    "post_links");

    private static final String KEYS =
            """
            select c.relname, string_agg('t.' || quote_ident(a.attname), ' || '' '' || ' order by array_position(i.indkey::int2[], a.attnum)) || '::text' as key
            from pg_class c
            join pg_index i on i.indrelid = c.oid and i.indisprimary
            join pg_attribute a on a.attrelid = c.oid and a.attnum = any (i.indkey)
            where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname not like 'databasechangelog%' and c.relname not in ('audit_log', 'idempotency_keys')
            group by c.relname
            order by c.relname
            """;

    public static TableRows read(TestDatabase database) {
        JdbcTemplate jdbc = new JdbcTemplate(database.dataSource());
        SequencedMap<String, JsonNode> rows = new LinkedHashMap<>();
        keys(jdbc)
                .forEach((table, key) ->
                        jdbc.queryForList(
                                        "select %s as key, (to_jsonb(t) - 'search')::text as row from %s t order by 1"
                                                .formatted(key, table))
                                .forEach(row ->
                                        rows.put(
                                                table + " " + row.get("key"),
                                                JSON.readTree(
                                                        (String)
                                                                Objects.requireNonNull(
                                                                        row.get("row"))))));
        return new TableRows(rows);
    }

    /** The tables with a primary key, and what tells one row of each. */
    private static SequencedMap<String, String> keys(JdbcTemplate jdbc) {
        SequencedMap<String, String> keys = new LinkedHashMap<>();
        jdbc.queryForList(KEYS).stream()
                .sorted(Comparator.comparingInt(row -> ORDER.indexOf(row.get("relname"))))
                .forEach(row ->
                        keys.put(
                                String.valueOf(row.get("relname")),
                                String.valueOf(row.get("key"))));
        return keys;
    }

    /** Puts the rows of a script where all others were. */
    public static void reset(TestDatabase database, Resource script) {
        try (Connection connection = database.connect()) {
            JdbcTemplate jdbc = new JdbcTemplate(database.dataSource());
            jdbc.execute(
                    "truncate "
                            + String.join(", ", keys(jdbc).keySet())
                            + " restart identity cascade");
            ScriptUtils.executeSqlScript(connection, script);
        } catch (SQLException failure) {
            throw new IllegalStateException("The rows cannot be put back", failure);
        }
    }

    /**
     * What is different afterwards: a line for each row that came or went, or column that changed.
     */
    public List<String> changes(TableRows after) {
        SequencedMap<String, String> lines = new LinkedHashMap<>();
        rows.forEach((key, row) -> {
            JsonNode now = after.rows.get(key);
            if (now == null) {
                lines.put(key, "- " + key);
            } else if (!now.equals(row)) {
                lines.put(key, "~ " + key + changed(row, now));
            }
        });
        after.rows.forEach((key, row) -> {
            if (!rows.containsKey(key)) {
                lines.put(key, "+ " + key + " " + row);
            }
        });
        return List.copyOf(lines.values());
    }

    private static String changed(JsonNode before, JsonNode after) {
        StringBuilder text = new StringBuilder();
        for (Map.Entry<String, JsonNode> column : after.properties()) {
            JsonNode old = before.path(column.getKey());
            if (!old.equals(column.getValue())) {
                text.append("\n    ")
                        .append(column.getKey())
                        .append(": ")
                        .append(old)
                        .append(" -> ")
                        .append(column.getValue());
            }
        }
        return text.toString();
    }
}
