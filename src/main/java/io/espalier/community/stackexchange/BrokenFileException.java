package io.espalier.community.stackexchange;

import org.jspecify.annotations.Nullable;

/**
 * A file of the dump that cannot be read as what it claims to be. The message names the file, the
 * line and what is wrong there.
 */
public final class BrokenFileException extends ImportException {

    private final String file;
    private final long line;

    BrokenFileException(String file, long line, String problem, @Nullable Throwable cause) {
        super("%s, line %d: %s".formatted(file, line, problem));
        this.file = file;
        this.line = line;
        if (cause != null) {
            initCause(cause);
        }
    }

    /** The file's name, without its directory. */
    public String file() {
        return file;
    }

    /** 1-based, counted in the unpacked text. Where a row spans lines, its last one. */
    public long line() {
        return line;
    }
}
