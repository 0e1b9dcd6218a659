package io.espalier.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A document of the project, by what stands in its fences and tables. */
public record Markdown(String text) {

    private static final Pattern FENCE = Pattern.compile("(?ms)^```(\\w+)\\n(.*?)^```$");
    private static final Pattern FILE =
            Pattern.compile("(?ms)^`([\\w./-]+)`\\n\\n```\\w+\\n(.*?)^```$");
    private static final Pattern CURL = Pattern.compile("(?m)^curl .* -d '(.*)'$");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(\\w+)` \\| (.*) \\|$");

    public static Markdown read(String file) {
        try {
            return new Markdown(Files.readString(Path.of(file)));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The contents of the fences of that language, in their order. */
    public List<String> fences(String language) {
        return FENCE.matcher(text)
                .results()
                .filter(fence -> fence.group(1).equals(language))
                .map(fence -> fence.group(2))
                .toList();
    }

    /** The files that it shows whole, by their paths: each path stands alone before its fence. */
    SequencedMap<String, String> files() {
        SequencedMap<String, String> files = new LinkedHashMap<>();
        FILE.matcher(text).results().forEach(file -> files.put(file.group(1), file.group(2)));
        return files;
    }

    /** The bodies that its curl commands send. */
    List<String> requests() {
        return CURL.matcher(text).results().map(command -> command.group(1)).toList();
    }

    /** The table rows whose first cell is one word of code: the word, then the other cells. */
    public List<List<String>> codeRows() {
        return ROW.matcher(text).results().map(Markdown::cells).toList();
    }

    private static List<String> cells(MatchResult row) {
        String[] others = row.group(2).split(" \\| ", -1);
        return List.of(row.group(1), others[0], others[1]);
    }
}
