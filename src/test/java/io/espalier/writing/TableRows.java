package io.espalier.writing;

import io.espalier.testing.TestDatabase;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every row of the community's tables, as PostgreSQL shows it as JSON.
 *
 * @param rows by table and key, {@code posts 0190…}
 */
record TableRows(SequencedMap<String, JsonNode> rows) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static final List<String> TABLES =
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

    static TableRows read(TestDatabase database) {
        JdbcTemplate jdbc = new JdbcTemplate(database.dataSource());
        SequencedMap<String, JsonNode> rows = new LinkedHashMap<>();
        for (String table : TABLES) {
            String key =
                    table.equals("post_categories")
                            ? "t.post_id || ' ' || t.category_id"
                            : "t.id::text";
            jdbc.queryForList(
                            "select %s as key, (to_jsonb(t) - 'search')::text as row from %s t order by 1"
                                    .formatted(key, table))
                    .forEach(row ->
                            rows.put(
                                    table + " " + row.get("key"),
                                    JSON.readTree(
                                            (String) Objects.requireNonNull(row.get("row")))));
        }
        return new TableRows(rows);
    }

    /**
     * What is different afterwards: a line for each row that came or went, or column that changed.
     */
    List<String> changes(TableRows after) {
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
