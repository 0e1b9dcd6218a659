package io.espalier.contract;

/**
 * How a contract is checked.
 *
 * @param seed of everything that is chosen: the same seed, schema and rows make the same documents
 * @param depth how many fields with objects may stand inside each other, the root's among them
 * @param mutations whether fields of {@code Mutation} are run, which changes rows
 * @param only the checks in whose names this stands are run; empty for all
 */
public record ContractOptions(long seed, int depth, boolean mutations, String only) {

    public static final long DEFAULT_SEED = 1;
    public static final int DEFAULT_DEPTH = 4;

    /** Reads only, to the usual depth. */
    public static ContractOptions standard() {
        return new ContractOptions(DEFAULT_SEED, DEFAULT_DEPTH, false, "");
    }

    public ContractOptions withSeed(long other) {
        return new ContractOptions(other, depth, mutations, only);
    }

    public ContractOptions withDepth(int other) {
        return new ContractOptions(seed, other, mutations, only);
    }

    public ContractOptions withMutations(boolean other) {
        return new ContractOptions(seed, depth, other, only);
    }

    /** Those checks alone, and what they need to know of the rows. */
    public ContractOptions withOnly(String part) {
        return new ContractOptions(seed, depth, mutations, part);
    }
}
