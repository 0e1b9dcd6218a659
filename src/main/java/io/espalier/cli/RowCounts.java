package io.espalier.cli;

import static java.util.stream.Collectors.joining;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.SequencedMap;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** How much is in the database, in one line. */
final class RowCounts {

    private static final List<String> TABLES = List.of("users", "posts", "comments");

    /** Counting stops here, so that a start does not wait until millions are counted. */
    private static final int COUNTED = 100_000;

    private RowCounts() {}

    static String of(DataSource database) {
        JdbcTemplate jdbc = new JdbcTemplate(database);
        SequencedMap<String, Long> counts = new LinkedHashMap<>();
        TABLES.forEach(table -> counts.put(table, count(jdbc, table)));
        if (counts.values().stream().allMatch(count -> count == 0)) {
            return "none yet; the commands demo and import fill the database";
        }
        return counts.entrySet().stream()
                .map(table -> text(table.getValue()) + " " + table.getKey())
                .collect(joining(", "));
    }

    private static long count(JdbcTemplate jdbc, String table) {
        return Objects.requireNonNull(
                jdbc.queryForObject(
                        "select count(*) from (select from " + table + " limit ?) as counted",
                        Long.class,
                        COUNTED + 1));
    }

    private static String text(long count) {
        return count > COUNTED
                ? String.format(Locale.ROOT, "more than %,d", COUNTED)
                : String.format(Locale.ROOT, "%,d", count);
    }
}
