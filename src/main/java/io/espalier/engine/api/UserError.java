package io.espalier.engine.api;

import java.util.List;

/**
 * A mistake of the caller in the data that a mutation was given; nothing was written.
 *
 * <p>Answered in the field {@code userErrors} of a payload, as the object type of the same name.
 */
public sealed interface UserError {

    /** What is wrong and what to do, for people. */
    String message();

    /**
     * Where in the arguments the mistake is: {@code input}, {@code comments}, {@code create},
     * {@code 3}, {@code content}.
     */
    List<String> path();

    UserErrorCode code();

    /** Another row already has the value of a unique field. */
    record UniqueViolation(String message, List<String> path, String field) implements UserError {

        @Override
        public UserErrorCode code() {
            return UserErrorCode.UNIQUE_VIOLATION;
        }
    }

    /** There is no such row. */
    record NotFound(String message, List<String> path) implements UserError {

        @Override
        public UserErrorCode code() {
            return UserErrorCode.NOT_FOUND;
        }
    }

    /**
     * A value is not what it may be.
     *
     * @param constraint what it breaks, {@code Required}, {@code Size}
     */
    record Invalid(String message, List<String> path, String constraint) implements UserError {

        @Override
        public UserErrorCode code() {
            return UserErrorCode.INVALID;
        }
    }

    /** The row has changed since the caller read it. */
    record StaleVersion(String message, List<String> path, int currentVersion)
            implements UserError {

        @Override
        public UserErrorCode code() {
            return UserErrorCode.STALE_VERSION;
        }
    }

    /** Other rows still refer to the row, or the row that is referred to is gone. */
    record ForeignKeyViolation(String message, List<String> path) implements UserError {

        @Override
        public UserErrorCode code() {
            return UserErrorCode.FOREIGN_KEY_VIOLATION;
        }
    }

    /** More rows match than may be changed at once. */
    record TooManyMatches(String message, List<String> path, int matches) implements UserError {

        @Override
        public UserErrorCode code() {
            return UserErrorCode.TOO_MANY_MATCHES;
        }
    }

    /** All was well, but another field of the document failed, and they are one transaction. */
    record RolledBack(String message, List<String> path) implements UserError {

        @Override
        public UserErrorCode code() {
            return UserErrorCode.ROLLED_BACK;
        }
    }
}
