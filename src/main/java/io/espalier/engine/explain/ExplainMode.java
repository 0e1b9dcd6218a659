package io.espalier.engine.explain;

import java.util.Locale;

/** How much of what it ran an operation tells. */
public enum ExplainMode {
    /** Nothing. */
    OFF,
    /** Each read with its SQL, rows and time. */
    READS,
    /** The reads, and PostgreSQL's plan of each: every read runs once more for it. */
    PLANS;

    /** As requests and properties say it: {@code reads}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether a server that allows this answers a request for the other. */
    public boolean allows(ExplainMode asked) {
        return asked.compareTo(this) <= 0;
    }
}
