package io.espalier.contract;

import java.util.Iterator;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Finds something small that fails as the large one does.
 *
 * <p>Where much fails, the first failures are made small, and the later ones are told as they are.
 */
final class Shrinker {

    /** So that nobody waits long for what is broken all over. */
    private static final int MOST_TRIES = 300;

    private static final int MOST_TRIES_IN_ALL = 2_000;

    private int triesInAll;

    /**
     * Takes the first smaller one that still fails, and goes on from there.
     *
     * @return one of which no smaller one fails, or what was reached after enough tries
     */
    <T> T shrink(T large, Function<T, Stream<T>> smaller, Predicate<T> stillFails) {
        T smallest = large;
        int tries = 0;
        boolean found = true;
        while (found) {
            found = false;
            Iterator<T> candidates = smaller.apply(smallest).iterator();
            while (!found && mayTry(tries) && candidates.hasNext()) {
                T candidate = candidates.next();
                tries++;
                triesInAll++;
                if (stillFails.test(candidate)) {
                    smallest = candidate;
                    found = true;
                }
            }
        }
        return smallest;
    }

    private boolean mayTry(int tries) {
        return tries < MOST_TRIES && triesInAll < MOST_TRIES_IN_ALL;
    }
}
