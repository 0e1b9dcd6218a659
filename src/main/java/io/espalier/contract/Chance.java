package io.espalier.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Chance that is the same for the same seed. */
record Chance(long seed) {

    /** Of each check its own, so that one alone does as it does among others. */
    SplittableRandom of(String name) {
        return new SplittableRandom(seed * 31 + name.hashCode());
    }

    /** Some of them, in any order; all if there are no more. */
    <T> List<T> some(List<T> all, int count, String name) {
        SplittableRandom random = of(name);
        List<T> left = new ArrayList<>(all);
        List<T> chosen = new ArrayList<>();
        while (!left.isEmpty() && chosen.size() < count) {
            chosen.add(left.remove(random.nextInt(left.size())));
        }
        return chosen;
    }
}
