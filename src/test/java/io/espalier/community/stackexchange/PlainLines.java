package io.espalier.community.stackexchange;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tukaani.xz.XZInputStream;

/**
 * Reads a dump without an XML parser, to hold what the importer reads against: regular expressions
 * over lines.
 */
final class PlainLines {

    private static final Pattern ATTRIBUTE = Pattern.compile(" (\\w+)=\"([^\"]*)\"");
    private static final Pattern CHARACTER = Pattern.compile("&#x([0-9A-F]+);");

    private PlainLines() {}

    static List<Map<String, String>> of(Path file) {
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(
                                new XZInputStream(Files.newInputStream(file)),
                                StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> line.contains("<row "))
                    .map(PlainLines::attributes)
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Map<String, String> attributes(String line) {
        Map<String, String> attributes = new LinkedHashMap<>();
        Matcher matcher = ATTRIBUTE.matcher(line);
        while (matcher.find()) {
            attributes.put(matcher.group(1), unescape(matcher.group(2)));
        }
        return attributes;
    }

    /**
     * A tab that is not escaped is a space: XML says so of attributes, and two rows of
     * quantumcomputing have some.
     */
    private static String unescape(String value) {
        String characters =
                CHARACTER
                        .matcher(value.replace('\t', ' '))
                        .replaceAll(match ->
                                Matcher.quoteReplacement(
                                        Character.toString(Integer.parseInt(match.group(1), 16))));
        return characters
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&apos;", "'")
                .replace("&amp;", "&");
    }
}
