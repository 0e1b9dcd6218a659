package io.espalier.contract.change;

/**
 * One difference between two schemas.
 *
 * @param severity what it means for clients of the old one
 * @param description a sentence that names the type and field; it tells two changes of one schema
 *     apart
 */
public record SchemaChange(Severity severity, String description)
        implements Comparable<SchemaChange> {

    /** What a change means for clients. */
    public enum Severity {
        /** Documents that were valid are not any more, or answers have what was never there. */
        BREAKING,
        /** Documents stay valid, but may mean something else or meet values that are new. */
        DANGEROUS,
        /** Nothing that a client could notice who does not look for it. */
        SAFE
    }

    /** As it stands in reports, and in the file of those that are accepted. */
    @Override
    public String toString() {
        return severity + " " + description;
    }

    @Override
    public int compareTo(SchemaChange other) {
        int bySeverity = severity.compareTo(other.severity);
        return bySeverity != 0 ? bySeverity : description.compareTo(other.description);
    }
}
