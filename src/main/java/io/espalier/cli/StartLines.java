package io.espalier.cli;

import java.io.PrintWriter;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Ansi.Style;

/** Prints on each line a label and what is to be said of it; the label is bold on a terminal. */
final class StartLines {

    private static final int LABEL_WIDTH = "Changelog  ".length();

    private final PrintWriter out;
    private final Ansi ansi;

    StartLines(PrintWriter out, Ansi ansi) {
        this.out = out;
        this.ansi = ansi;
    }

    void print(String label, String text) {
        out.println(bold(label) + " ".repeat(LABEL_WIDTH - label.length()) + text);
        // Somebody waits, and the next line may take a while.
        out.flush();
    }

    private String bold(String label) {
        return ansi.enabled() ? Style.bold.on() + label + Style.reset.on() : label;
    }
}
