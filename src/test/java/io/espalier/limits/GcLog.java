package io.espalier.limits;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** What a JVM that runs with {@code -Xlog:gc:file=gc.log} writes of its collections. */
final class GcLog {

    static final String FILE = "gc.log";

    private static final Pattern COLLECTION = Pattern.compile("\\d+M->(\\d+)M\\(\\d+M\\)");

    private final Path file;
    private int read;

    GcLog(Path folder) {
        this.file = folder.resolve(FILE);
    }

    /** The most MiB in use after a collection since the last call; 0 if there was none. */
    long largestAfterCollection() throws IOException {
        String text = Files.readString(file);
        String news = text.substring(read);
        read = text.length();
        return COLLECTION
                .matcher(news)
                .results()
                .mapToLong(found -> Long.parseLong(found.group(1)))
                .max()
                .orElse(0);
    }
}
