package io.espalier.contract;

import java.util.List;
import java.util.Locale;

/** A law does not hold; the message is the whole report, for people. */
public final class ContractBroken extends AssertionError {

    private static final long serialVersionUID = 1L;

    private final String law;

    private ContractBroken(String law, String report) {
        super(report);
        this.law = law;
    }

    /**
     * Tells what is broken.
     *
     * @param check what was checked
     * @param documents what to send to see it again, as small as could be found
     */
    static ContractBroken of(String check, Problem problem, List<String> documents, long seed) {
        StringBuilder report = new StringBuilder();
        report.append(check).append('\n');
        line(report, "law", problem.law().sentence());
        line(report, "came", problem.came());
        for (String document : documents) {
            line(report, "document", document);
        }
        line(report, "again", "--seed %d --only '%s'".formatted(seed, check));
        return new ContractBroken(problem.law().name().toLowerCase(Locale.ROOT), report.toString());
    }

    private static void line(StringBuilder report, String label, String text) {
        report.append("  %-10s".formatted(label))
                .append(text.strip().replace("\n", "\n            "))
                .append('\n');
    }

    /** The law, in one word: {@code pages}, {@code complement}, {@code bound}… */
    public String law() {
        return law;
    }
}
