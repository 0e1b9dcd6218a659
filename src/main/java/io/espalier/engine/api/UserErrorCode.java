package io.espalier.engine.api;

/** The codes of mistakes in the data of a mutation, for clients to switch on. */
public enum UserErrorCode {
    /** Another row already has the value of a unique field. */
    UNIQUE_VIOLATION,
    /** There is no such row. */
    NOT_FOUND,
    /** A value is not what it may be. */
    INVALID,
    /** The row has changed since the caller read it. */
    STALE_VERSION,
    /** Other rows still refer to the row, or the row referred to is gone. */
    FOREIGN_KEY_VIOLATION,
    /** More rows match than may be changed at once. */
    TOO_MANY_MATCHES,
    /** Another field of the document failed, and they are one transaction. */
    ROLLED_BACK
}
