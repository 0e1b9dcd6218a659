package io.espalier.contract;

import java.util.Set;

/**
 * How a contract is checked.
 *
 * @param seed of everything that is chosen: the same seed, schema and rows make the same documents
 * @param depth how many fields with objects may stand inside each other, the root's among them
 * @param mutations whether fields of {@code Mutation} are run, which changes rows
 * @param except fields to leave out, as {@code Type.field}: those that are known to fail, or to
 *     cost too much
 * @param only the checks in whose names this stands are run; empty for all
 */
public record ContractOptions(
        long seed, int depth, boolean mutations, Set<String> except, String only) {

    public static final long DEFAULT_SEED = 1;
    public static final int DEFAULT_DEPTH = 4;

    public ContractOptions {
        except = Set.copyOf(except);
    }

    /** Reads only, to the usual depth. */
    public static ContractOptions standard() {
        return new ContractOptions(DEFAULT_SEED, DEFAULT_DEPTH, false, Set.of(), "");
    }

    public ContractOptions withSeed(long other) {
        return new ContractOptions(other, depth, mutations, except, only);
    }

    public ContractOptions withDepth(int other) {
        return new ContractOptions(seed, other, mutations, except, only);
    }

    public ContractOptions withMutations(boolean other) {
        return new ContractOptions(seed, depth, other, except, only);
    }

    public ContractOptions withExcept(Set<String> fields) {
        return new ContractOptions(seed, depth, mutations, fields, only);
    }

    /** Those checks alone, and what they need to know of the rows. */
    public ContractOptions withOnly(String part) {
        return new ContractOptions(seed, depth, mutations, except, part);
    }
}
