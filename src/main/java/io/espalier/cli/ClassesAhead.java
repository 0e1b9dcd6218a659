package io.espalier.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Loads the classes of the archive a moment before the program needs them, in the order in which an
 * earlier start did. Spring starts in one thread, which leaves a second processor with little to
 * do; finding, loading and linking classes is the share of its work that another can take over
 * without knowing what it is for.
 *
 * <p>None of them is initialised, so no code of theirs runs earlier than it would.
 *
 * @see ClassArchive
 */
final class ClassesAhead {

    private static final Logger LOG = LoggerFactory.getLogger(ClassesAhead.class);

    private ClassesAhead() {}

    /** Returns at once. Without an archive there is nothing to do. */
    static void load() {
        Thread.ofPlatform()
                .daemon()
                .name("classes-ahead")
                .start(() -> ClassArchive.classesInUse().ifPresent(ClassesAhead::load));
    }

    private static void load(Path list) {
        try (Stream<String> lines = Files.lines(list)) {
            namesIn(lines).forEach(ClassesAhead::load);
        } catch (IOException | UncheckedIOException failure) {
            LOG.warn("This start is not made quicker: {}", failure.toString());
        }
    }

    /**
     * Java writes {@code org/example/Some id: 7} of a class, lines of other forms of what it calls,
     * and adds the source of those that other loaders have loaded.
     */
    static Stream<String> namesIn(Stream<String> lines) {
        return lines.filter(line -> line.contains(" id: ") && !line.contains(" source: "))
                .map(line -> line.substring(0, line.indexOf(' ')).replace('/', '.'));
    }

    private static void load(String name) {
        try {
            link(Class.forName(name, false, ClassesAhead.class.getClassLoader()));
        } catch (ClassNotFoundException | LinkageError missed) {
            LOG.debug("Not loaded ahead: {}", name, missed);
        }
    }

    /** Whoever asks for members has the class verified and linked, and Java keeps the answer. */
    private static void link(Class<?> loaded) {
        var unused = loaded.getDeclaredConstructors();
    }
}
