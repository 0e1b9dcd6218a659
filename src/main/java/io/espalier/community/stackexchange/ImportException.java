package io.espalier.community.stackexchange;

/**
 * An import that cannot be done. The message is one line for the person who started it; the
 * database is as it was.
 */
public class ImportException extends RuntimeException {

    ImportException(String message) {
        super(message);
    }

    ImportException(String message, Throwable cause) {
        super(message, cause);
    }
}
