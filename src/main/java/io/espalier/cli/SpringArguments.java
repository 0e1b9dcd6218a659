package io.espalier.cli;

import static java.util.function.Predicate.not;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * The arguments that no command declares, because they are Spring's: {@code --server.port=8081}.
 */
final class SpringArguments {

    /**
     * A property of Spring has a dot in its name; without one it is more likely an option misspelt.
     */
    private static final Pattern PROPERTY =
            Pattern.compile("--[\\w-]+(\\.[\\w\\[\\]-]+)+=.*", Pattern.DOTALL);

    private SpringArguments() {}

    /** Those given with the command that is running, before its name or behind it. */
    static String[] of(@Nullable CommandSpec running) {
        CommandLine root = Objects.requireNonNull(running, "set by picocli").root().commandLine();
        return undeclared(root.getParseResult()).toArray(String[]::new);
    }

    /** Runs the command, unless an argument is neither the command's nor Spring's. */
    static int runWhenUnderstood(ParseResult parsed) {
        List<String> unknown =
                undeclared(parsed).stream().filter(not(PROPERTY.asMatchPredicate())).toList();
        if (!unknown.isEmpty()) {
            throw new UnmatchedArgumentException(parsed.asCommandLineList().getLast(), unknown);
        }
        return new RunLast().execute(parsed);
    }

    private static List<String> undeclared(ParseResult parsed) {
        return parsed.asCommandLineList().stream()
                .flatMap(level -> level.getUnmatchedArguments().stream())
                .distinct()
                .toList();
    }
}
