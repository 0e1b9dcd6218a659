package io.espalier.cli;

import io.espalier.community.demo.DemoReport;
import java.util.List;
import java.util.Locale;

/** A demo's report as one sentence. */
final class DemoReportLine {

    private DemoReportLine() {}

    static String render(DemoReport report, double seconds) {
        List<String> counts =
                report.rows().entrySet().stream()
                        .map(row ->
                                String.format(Locale.ROOT, "%,d %s", row.getValue(), row.getKey()))
                        .toList();
        return String.format(
                Locale.ROOT,
                "Filled the empty database in %.1f s: %s and %s.",
                seconds,
                String.join(", ", counts.subList(0, counts.size() - 1)),
                counts.getLast());
    }
}
