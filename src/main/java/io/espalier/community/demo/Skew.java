package io.espalier.community.demo;

import java.util.SplittableRandom;

/**
 * Chance as communities have it: a few have much, most have little. By {@link StrictMath}, whose
 * results are the same on every machine.
 */
final class Skew {

    /** How far the first ranks are from taking everything. */
    private static final double EVENNESS = 2;

    private Skew() {}

    /**
     * An index below {@code count}, by the law of Zipf and Mandelbrot: each in proportion to {@code
     * 1 / (index + 2)}. Of 1,000 the first ten get more than a quarter of all.
     *
     * @see <a href="https://en.wikipedia.org/wiki/Zipf%E2%80%93Mandelbrot_law">Zipf–Mandelbrot
     *     law</a>
     */
    static int rank(SplittableRandom random, int count) {
        double whole = StrictMath.log((count + EVENNESS) / EVENNESS);
        double rank = EVENNESS * StrictMath.expm1(random.nextDouble() * whole);
        return Math.min(count - 1, (int) rank);
    }

    /** From 0 on, three on average, rarely as many as thirty. */
    static int few(SplittableRandom random) {
        return (int) (0.7 / (random.nextDouble() + 0.02));
    }

    /** A share for {@link #shareOut}: mostly near 1, rarely as large as 200. */
    static double share(SplittableRandom random) {
        return 1 / (random.nextDouble() + 0.005);
    }

    /**
     * Shares out a total, none of it lost.
     *
     * @param shares not all of them 0
     * @return what each takes; their sum is {@code total}
     */
    static int[] shareOut(int total, double[] shares) {
        double sum = 0;
        for (double share : shares) {
            sum += share;
        }
        int[] taken = new int[shares.length];
        double upTo = 0;
        int given = 0;
        for (int i = 0; i < shares.length; i++) {
            upTo += shares[i];
            int due = (int) Math.round(total * (upTo / sum));
            taken[i] = due - given;
            given = due;
        }
        return taken;
    }
}
