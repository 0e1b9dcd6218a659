package io.espalier.community.stackexchange;

import java.util.List;
import java.util.Optional;

/** What an import did, table by table in the order in which they were filled. */
public record ImportReport(Site site, List<TableReport> tables) {

    public ImportReport {
        tables = List.copyOf(tables);
    }

    /** Whether the database already had all that the dump has for it. */
    public boolean changedNothing() {
        return tables.stream().allMatch(table -> table.written() == 0);
    }

    /**
     * One table of the domain. In rows: {@code read = written + alreadyThere + skipped}.
     *
     * @param source which of a dump's files the rows are from, such as {@code Posts}
     * @param file that file's name; empty if the dump has none: what is counted then is known from
     *     other files
     * @param skipped why rows were left out, in the order in which that was looked at; never with 0
     *     rows
     * @param emptied which references of rows that were kept lead nowhere, so that they are null;
     *     never with 0 rows
     */
    public record TableReport(
            String table,
            String source,
            Optional<String> file,
            long read,
            long written,
            long alreadyThere,
            List<Reason> skipped,
            List<Reason> emptied) {

        public TableReport {
            skipped = List.copyOf(skipped);
            emptied = List.copyOf(emptied);
        }

        public long skippedRows() {
            return skipped.stream().mapToLong(Reason::rows).sum();
        }
    }

    /** So many rows, for one reason. */
    public record Reason(long rows, String why) {}
}
