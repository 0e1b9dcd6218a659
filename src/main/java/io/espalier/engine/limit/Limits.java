package io.espalier.engine.limit;

/**
 * All limits of operations together.
 *
 * @param page how large a page may be
 * @param listMaximum the most rows a plain list may have for one parent; one more is an error,
 *     never a cut
 * @param offsetMaximum the most rows that {@code offset} may skip
 * @param batchMaximum the most keys that one statement takes; fewer than there are split a batch,
 *     and the bound of an operation then cannot be held
 * @param writeMaximum the most entities that one field of a mutation may create, change or delete
 * @param document how large a document may be
 * @param operation what one operation may cost
 */
public record Limits(
        PageLimits page,
        int listMaximum,
        int offsetMaximum,
        int batchMaximum,
        int writeMaximum,
        DocumentLimits document,
        OperationLimits operation) {

    public static final Limits DEFAULTS =
            new Limits(
                    PageLimits.DEFAULTS,
                    1_000,
                    1_000_000,
                    Integer.MAX_VALUE,
                    2_000,
                    DocumentLimits.DEFAULTS,
                    OperationLimits.DEFAULTS);

    /**
     * Whether every batch is one statement, so that an operation never needs more than its bound.
     */
    public boolean keepsBatchesWhole() {
        return batchMaximum == Integer.MAX_VALUE;
    }
}
