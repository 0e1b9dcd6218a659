package io.espalier.cases;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The files of the cases: {@code <area>/<name>/} holds {@code query.graphql}, if needed {@code
 * variables.json}, and what is expected in {@code statements.sql} and {@code response.json}.
 */
public final class CaseFolders {

    private static final Path RESOURCES = Path.of("src/test/resources");

    static final Path ROOT = RESOURCES.resolve("cases");

    /** {@code # statements: 2} is the first line; {@code # operation: Name} may follow. */
    private static final Pattern STATEMENTS = Pattern.compile("\\A# statements: (\\d+)\n");

    /** {@code # scans: for no index can tell} says why a case reads most of a large table. */
    private static final Pattern SCANS = Pattern.compile("(?m)^# scans: (.+)$");

    private static final Pattern OPERATION = Pattern.compile("(?m)^# operation: (\\w+)$");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private CaseFolders() {}

    /** Every case of the community, sorted by name. */
    public static List<Case> all() {
        return all("cases");
    }

    /** Every case below that folder of the test's resources, sorted by name. */
    public static List<Case> all(String root) {
        Path folder = RESOURCES.resolve(root);
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.endsWith("query.graphql"))
                    .map(file -> read(folder, Objects.requireNonNull(file.getParent())))
                    .sorted((one, other) -> one.name().compareTo(other.name()))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static Case named(String name) {
        return read(ROOT, ROOT.resolve(name));
    }

    private static Case read(Path root, Path folder) {
        String name = root.relativize(folder).toString().replace('\\', '/');
        String query = text(folder.resolve("query.graphql"));
        Matcher statements = STATEMENTS.matcher(query);
        if (!statements.find()) {
            throw new IllegalStateException(name + " must begin with '# statements: <number>'");
        }
        Matcher scans = SCANS.matcher(query);
        Matcher operation = OPERATION.matcher(query);
        return new Case(
                name,
                folder,
                query,
                variables(folder.resolve("variables.json")),
                operation.find() ? operation.group(1) : null,
                Integer.parseInt(statements.group(1)),
                scans.find() ? scans.group(1) : null);
    }

    private static Map<String, Object> variables(Path file) {
        return Files.exists(file)
                ? JSON.readValue(text(file), new TypeReference<Map<String, Object>>() {})
                : Map.of();
    }

    /** What a case's file holds; empty if there is none. */
    public static Optional<String> find(Case golden, String file) {
        Path path = golden.folder().resolve(file);
        return Files.exists(path) ? Optional.of(text(path)) : Optional.empty();
    }

    public static void write(Case golden, String file, String content) {
        try {
            Files.writeString(golden.folder().resolve(file), content);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
