package io.espalier.contract;

import java.util.Iterator;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Finds something small that fails as the large one does. */
final class Shrinker {

    /** So that a slow server does not keep people waiting. */
    private static final int MOST_TRIES = 400;

    private Shrinker() {}

    /**
     * Takes the first smaller one that still fails, and goes on from there.
     *
     * @return one of which no smaller one fails, or what was reached after enough tries
     */
    static <T> T shrink(T large, Function<T, Stream<T>> smaller, Predicate<T> stillFails) {
        T smallest = large;
        int tries = 0;
        boolean found = true;
        while (found) {
            found = false;
            Iterator<T> candidates = smaller.apply(smallest).iterator();
            while (!found && candidates.hasNext() && tries < MOST_TRIES) {
                T candidate = candidates.next();
                tries++;
                if (stillFails.test(candidate)) {
                    smallest = candidate;
                    found = true;
                }
            }
        }
        return smallest;
    }
}
