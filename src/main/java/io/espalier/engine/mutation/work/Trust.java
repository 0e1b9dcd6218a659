package io.espalier.engine.mutation.work;

/**
 * Whether an attempt takes it on trust that rows are there for which the database vouches, and
 * whether it did. Such an attempt that fails tells nobody: the next one looks for them. Used by one
 * thread.
 */
public final class Trust {

    private final boolean given;
    private boolean taken;

    /**
     * @param given whether another attempt may follow
     */
    public Trust(boolean given) {
        this.given = given;
    }

    /** Whether a row need not be looked for; the attempt is one on trust then. */
    boolean take() {
        taken |= given;
        return given;
    }

    /** Whether there are rows that were not looked for. */
    public boolean isTaken() {
        return taken;
    }
}
