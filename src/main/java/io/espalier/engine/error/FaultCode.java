package io.espalier.engine.error;

/** What can be wrong between SDL, entities and tables when an application starts. */
public enum FaultCode {
    /** A type of the SDL has no entity of its name. */
    UNKNOWN_ENTITY(Severity.FAULT),
    /** A field has no attribute to read from. */
    UNBOUND_FIELD(Severity.FAULT),
    /** A field names a type that neither the SDL nor the engine declares. */
    UNKNOWN_TYPE(Severity.FAULT),
    /** A field's type cannot carry the attribute's values. */
    TYPE_MISMATCH(Severity.FAULT),
    /** A field or an entity promises a value where the table allows none. */
    NULLABILITY_MISMATCH(Severity.FAULT),
    /** An enum of the SDL and one of Java differ. */
    ENUM_MISMATCH(Severity.FAULT),
    /** The arguments of a lookup are not one unique key of its entity. */
    NOT_A_UNIQUE_KEY(Severity.FAULT),
    /** A mapping uses a feature that the engine would have to drop. */
    UNSUPPORTED_MAPPING(Severity.FAULT),
    /** The SDL uses something that the engine does not do. */
    UNSUPPORTED_SCHEMA(Severity.FAULT),
    /** A name of the SDL is one that the engine needs. */
    RESERVED_NAME(Severity.FAULT),
    /** The database is none that the engine serves. */
    UNSUPPORTED_DATABASE(Severity.FAULT),
    /** An entity's table is not in the database. */
    UNKNOWN_TABLE(Severity.FAULT),
    /** Texts are to be searched that no {@code tsvector} column of their table holds. */
    MISSING_SEARCH(Severity.FAULT),
    /** A named SQL file is not there, is not one query, or is not what its field needs. */
    INVALID_SQL(Severity.FAULT),
    /** An attribute's column is not in its table. */
    UNKNOWN_COLUMN(Severity.FAULT),
    /** A relation is followed by columns that no index starts with. */
    MISSING_INDEX(Severity.WARNING),
    /** A list of {@code Query} can be filtered or sorted by columns that no index starts with. */
    UNINDEXED_LIST(Severity.WARNING),
    /** No foreign key stands behind a to-one association. */
    MISSING_FOREIGN_KEY(Severity.WARNING);

    /** Whether a fault stops the start. */
    public enum Severity {
        FAULT,
        WARNING
    }

    private final Severity severity;

    FaultCode(Severity severity) {
        this.severity = severity;
    }

    public Severity severity() {
        return severity;
    }
}
