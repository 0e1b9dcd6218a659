package io.espalier.community.demo;

import static io.espalier.community.demo.Outline.AGE;
import static io.espalier.community.demo.Outline.NONE;
import static io.espalier.community.demo.Outline.OPENING;

import java.util.Arrays;
import java.util.SplittableRandom;

/** Who joined when. Members are known by their number, in the order in which they joined. */
final class Members {

    private final long[] joinedAt;

    /** Everyone within the first two thirds, slowly at first. */
    Members(int count, SplittableRandom random) {
        joinedAt = new long[count];
        for (int user = 0; user < count; user++) {
            double share = StrictMath.sqrt((user + 0.5 * random.nextDouble()) / count);
            joinedAt[user] = OPENING.toEpochMilli() + (long) (share * AGE.toMillis() * 2 / 3);
        }
        joinedAt[0] = OPENING.toEpochMilli();
    }

    int count() {
        return joinedAt.length;
    }

    /** Milliseconds since 1970. */
    long joinedAt(int user) {
        return joinedAt[user];
    }

    /** How many had joined before a moment: those with the numbers below it. */
    int joinedBefore(long moment) {
        int found = Arrays.binarySearch(joinedAt, moment);
        return found < 0 ? -found - 1 : found;
    }

    /** Someone who had joined, old members more often; now and then nobody. */
    int author(long moment, SplittableRandom random) {
        return random.nextInt(100) < 3 ? NONE : Skew.rank(random, joinedBefore(moment));
    }
}
