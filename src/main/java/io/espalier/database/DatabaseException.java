package io.espalier.database;

/**
 * Why there is no database to work with. The message is one line for whoever started the program:
 * what is wrong, and what helps.
 */
public final class DatabaseException extends RuntimeException {

    public DatabaseException(String message) {
        super(message);
    }

    public DatabaseException(String message, Throwable cause) {
        super(message, cause);
    }
}
