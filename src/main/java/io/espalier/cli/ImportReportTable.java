package io.espalier.cli;

import static java.util.stream.Collectors.joining;

import io.espalier.community.stackexchange.ImportReport;
import io.espalier.community.stackexchange.ImportReport.Reason;
import io.espalier.community.stackexchange.ImportReport.TableReport;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** An import's report as text: a line for each table, then what else is worth knowing. */
final class ImportReportTable {

    private static final List<String> HEADINGS =
            List.of("table", "from", "read", "written", "already there", "skipped", "why");

    /** The first column that holds numbers, and the first behind it that does not. */
    private static final int FIRST_NUMBER = 2;

    private static final int BEHIND_NUMBERS = 6;

    private ImportReportTable() {}

    /** Several lines, the last one without its end. */
    static String render(ImportReport report) {
        List<List<String>> cells = new ArrayList<>();
        cells.add(HEADINGS);
        report.tables().forEach(table -> cells.add(cells(table)));
        int[] widths =
                IntStream.range(0, HEADINGS.size())
                        .map(column ->
                                cells.stream()
                                        .mapToInt(row -> row.get(column).length())
                                        .max()
                                        .orElse(0))
                        .toArray();
        List<String> lines = new ArrayList<>();
        cells.forEach(row -> lines.add(line(row, widths)));
        lines.add("");
        report.tables().forEach(table -> lines.addAll(emptied(table)));
        lines.add(verdict(report));
        return String.join(System.lineSeparator(), lines);
    }

    private static List<String> cells(TableReport table) {
        return List.of(
                table.table(),
                table.file().orElse("(no " + table.source() + ".xml)"),
                String.valueOf(table.read()),
                String.valueOf(table.written()),
                String.valueOf(table.alreadyThere()),
                String.valueOf(table.skippedRows()),
                why(table.skipped()));
    }

    private static String why(List<Reason> skipped) {
        return skipped.size() == 1
                ? skipped.getFirst().why()
                : skipped.stream()
                        .map(reason -> reason.rows() + ": " + reason.why())
                        .collect(joining(", "));
    }

    private static List<String> emptied(TableReport table) {
        return table.emptied().stream()
                .map(reason ->
                        "%s: %s %s."
                                .formatted(table.table(), rowsHave(reason.rows()), reason.why()))
                .toList();
    }

    private static String rowsHave(long rows) {
        return rows == 1 ? "1 row has" : rows + " rows have";
    }

    private static String line(List<String> row, int[] widths) {
        return IntStream.range(0, row.size())
                .mapToObj(column -> pad(row.get(column), widths[column], column))
                .collect(joining("  "))
                .stripTrailing();
    }

    private static String pad(String cell, int width, int column) {
        String spaces = " ".repeat(width - cell.length());
        return column >= FIRST_NUMBER && column < BEHIND_NUMBERS ? spaces + cell : cell + spaces;
    }

    private static String verdict(ImportReport report) {
        String site = report.site().name();
        if (report.changedNothing()) {
            return "The database has all of " + site + " already: nothing was written.";
        }
        long written = report.tables().stream().mapToLong(TableReport::written).sum();
        return "Imported %s: %d rows.".formatted(site, written);
    }
}
