package io.espalier.testing;

/** Something to do between the statements of one operation, such as a change by somebody else. */
@FunctionalInterface
public interface StatementHook {

    StatementHook NONE = number -> {};

    /**
     * Called before each statement is sent.
     *
     * @param number which statement of the operation comes now, 1-based
     */
    void before(int number);

    /** Does something once, before the statement of that number. */
    static StatementHook before(int wanted, Runnable action) {
        return number -> {
            if (number == wanted) {
                action.run();
            }
        };
    }
}
