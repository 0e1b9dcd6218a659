package io.espalier.cli;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;

/**
 * Has Java archive the libraries' classes, so that the next start is quick. It does so where the
 * options of this start name an archive and a list of classes, as {@code ./mvnw spring-boot:run}
 * does, and Java found that archive missing or made for other libraries or for another Java.
 *
 * <p>A process of the lowest priority works on it for some 20 seconds, also when this program has
 * ended before. Java writes an archive's header last and uses none without, so whatever interrupts
 * it does no harm.
 *
 * @see <a href="https://docs.oracle.com/en/java/javase/25/vm/class-data-sharing.html">Class Data
 *     Sharing</a>
 */
final class ClassArchive {

    private static final Logger LOG = LoggerFactory.getLogger(ClassArchive.class);

    private static final String ARCHIVE = "-XX:SharedArchiveFile=";
    private static final String LIST = "-XX:DumpLoadedClassList=";

    /** Twice as long as it takes on a slow machine. */
    private static final Duration AT_WORK = Duration.ofMinutes(2);

    @EventListener(ApplicationReadyEvent.class)
    void renew() {
        Optional<Path> archive = option(ARCHIVE).map(Path::of);
        Optional<Path> list = option(LIST).map(Path::of);
        if (archive.isEmpty() || list.isEmpty() || isInUse()) {
            return;
        }
        try {
            Path classes = Path.of(archive.get() + ".list");
            if (!isRecent(classes)) {
                copyWholeLines(list.get(), classes);
                start(commandFor(archive.get(), classes));
            }
        } catch (IOException failure) {
            LOG.warn("The next start is not made quicker: {}", failure.toString());
        }
    }

    /** Java says {@code mixed mode, sharing}, and leaves the last word out without an archive. */
    private static boolean isInUse() {
        return System.getProperty("java.vm.info", "").contains("sharing");
    }

    /** Whether another run has begun the same a moment ago. */
    private static boolean isRecent(Path classes) throws IOException {
        return Files.exists(classes)
                && Files.getLastModifiedTime(classes)
                        .toInstant()
                        .isAfter(Instant.now().minus(AT_WORK));
    }

    /** Java still writes the list, and the next run begins it anew. */
    private static void copyWholeLines(Path list, Path copy) throws IOException {
        String written = Files.readString(list, StandardCharsets.UTF_8);
        Path unfinished = Files.createTempFile(copy.getParent(), "classes", ".list");
        Files.writeString(unfinished, written.substring(0, written.lastIndexOf('\n') + 1));
        Files.move(unfinished, copy, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void start(List<String> command) throws IOException {
        new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static List<String> commandFor(Path archive, Path classes) {
        List<String> command = new ArrayList<>();
        if (File.separatorChar == '/') {
            command.addAll(List.of("nice", "-n", "19"));
        }
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        options().filter(ClassArchive::decidesWhatFits).forEach(command::add);
        command.addAll(
                List.of(
                        "-Xshare:dump",
                        "-XX:SharedClassListFile=" + classes,
                        ARCHIVE + archive,
                        "-cp",
                        jarsAheadOfFolders()));
        return command;
    }

    /**
     * Java takes an archive only for the same modules and the same layout of memory. Which
     * collector reads it does not matter; the one that it takes by itself writes the most.
     */
    private static boolean decidesWhatFits(String option) {
        return option.startsWith("--") || option.matches("-XX:[+-]Use.*(?<!GC)");
    }

    /** An archive is good for each class path that begins with its own, which has no folders. */
    private static String jarsAheadOfFolders() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .takeWhile(element -> !Files.isDirectory(Path.of(element)))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static Optional<String> option(String prefix) {
        return options()
                .filter(option -> option.startsWith(prefix))
                .map(option -> option.substring(prefix.length()))
                .findFirst();
    }

    private static Stream<String> options() {
        return ManagementFactory.getRuntimeMXBean().getInputArguments().stream();
    }
}
