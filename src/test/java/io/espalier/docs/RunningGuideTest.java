package io.espalier.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RunningGuideTest {

    private static final Pattern MESSAGE = Pattern.compile("(?m)^- `(.*)`$");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");

    /**
     * Each piece of a message between its gaps stands in the source; whoever rewords one meets this
     * test.
     */
    @Test
    void everyMessageOfTheGuideIsOneOfTheProgram() {
        List<String> pieces =
                MESSAGE.matcher(Markdown.read("docs/running.md").text())
                        .results()
                        .flatMap(message -> Stream.of(message.group(1).split("…", -1)))
                        .map(String::strip)
                        .filter(piece -> piece.length() > 3)
                        .toList();
        String literals = literals();

        assertThat(pieces)
                .hasSizeGreaterThan(30)
                .allSatisfy(piece -> assertThat(literals).contains(piece));
    }

    /** All texts of the two packages, with what is formatted into them left out. */
    private static String literals() {
        return Stream.of("cli", "database")
                .map(name -> Path.of("src/main/java/io/espalier", name))
                .flatMap(RunningGuideTest::files)
                .map(file -> Markdown.read(file.toString()).text())
                .flatMap(source -> LITERAL.matcher(source).results())
                .map(literal -> literal.group(1).replaceAll("%[,.\\d$]*[sd]", "…"))
                .collect(Collectors.joining());
    }

    private static Stream<Path> files(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.sorted().toList().stream();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
