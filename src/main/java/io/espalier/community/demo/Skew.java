package io.espalier.community.demo;

import java.util.SplittableRandom;

/** Chance as communities have it: a few have much, most have little. */
final class Skew {

    private Skew() {}

    /**
     * An index below {@code count}, low ones far more often: of 1,000 the first ten get a fifth of
     * all.
     */
    static int low(SplittableRandom random, int count) {
        double chance = random.nextDouble();
        return (int) (count * chance * chance * chance);
    }

    /** From 0 on, three on average, rarely as many as thirty. */
    static int few(SplittableRandom random) {
        return (int) (0.7 / (random.nextDouble() + 0.02));
    }

    /**
     * Shares out a total among {@code shares} takers, none of it lost.
     *
     * @return what each takes; their sum is {@code total}
     */
    static int[] shareOut(int total, int shares, SplittableRandom random) {
        double[] upTo = new double[shares];
        double sum = 0;
        for (int i = 0; i < shares; i++) {
            sum += 1 / (random.nextDouble() + 0.005);
            upTo[i] = sum;
        }
        int[] taken = new int[shares];
        int given = 0;
        for (int i = 0; i < shares; i++) {
            int due = (int) Math.round(total * (upTo[i] / sum));
            taken[i] = due - given;
            given = due;
        }
        return taken;
    }
}
