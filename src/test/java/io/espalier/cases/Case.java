package io.espalier.cases;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One golden case.
 *
 * @param name its folder below that of all cases, {@code paging/after-a-cursor}
 * @param folder where its files are
 * @param query the document with its heading, so that places in errors are places in the file
 * @param operation the operation to run, or null if the document has one
 * @param statements how many statements it takes, whatever the number of rows
 * @param scans why it reads most of a large table, or null if it does not
 */
public record Case(
        String name,
        Path folder,
        String query,
        Map<String, Object> variables,
        @Nullable String operation,
        int statements,
        @Nullable String scans) {}
