package io.espalier.community.demo;

import io.espalier.community.post.PostKind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Who joined when, who posted what, who answered whom: all but the words. Users, posts and
 * categories are known by their number.
 */
final class Outline {

    static final long SEED = 2022_01_01L;

    /** Stands for the number of a row that does not exist. */
    static final int NONE = -1;

    /** Fixed, so that the community is the same on every day. */
    static final Instant OPENING = Instant.parse("2022-01-01T08:00:00Z");

    private static final Duration AGE = Duration.ofDays(3 * 365);

    private final long[] joinedAt;
    private final int[] reputation;
    private final List<PlannedPost> posts;
    private final int[] acceptedAnswers;
    private final int[] commentCounts;

    /**
     * A post.
     *
     * @param number from 0, in the order of creation
     * @param createdAt milliseconds since 1970
     * @param author a user, or {@link #NONE} when the account is gone
     * @param parent the question that it answers, or {@link #NONE}
     */
    record PlannedPost(
            int number,
            PostKind kind,
            long createdAt,
            int author,
            int parent,
            int upVotes,
            int downVotes) {}

    Outline(DemoSize size) {
        SplittableRandom random = new SplittableRandom(SEED);
        joinedAt = joinTimes(size.users(), random.split());
        posts = posts(size.posts(), random.split());
        acceptedAnswers = acceptedAnswers(random.split());
        commentCounts = Skew.shareOut(size.comments(), size.posts(), random.split());
        reputation = reputations();
    }

    /** Milliseconds since 1970. */
    long joinedAt(int user) {
        return joinedAt[user];
    }

    int users() {
        return joinedAt.length;
    }

    /** How many users had joined before a moment: those with the numbers below it. */
    int usersAt(long moment) {
        int found = Arrays.binarySearch(joinedAt, moment);
        return found < 0 ? -found - 1 : found;
    }

    int reputation(int user) {
        return reputation[user];
    }

    /** In the order of creation. */
    List<PlannedPost> posts() {
        return posts;
    }

    /** The number of the post that settled a question, or {@link #NONE}. */
    int acceptedAnswer(PlannedPost question) {
        return acceptedAnswers[question.number()];
    }

    boolean isAccepted(PlannedPost post) {
        return post.parent() != NONE && acceptedAnswers[post.parent()] == post.number();
    }

    int comments(PlannedPost post) {
        return commentCounts[post.number()];
    }

    /** Someone who had joined, old members more often; now and then nobody. */
    int author(long moment, SplittableRandom random) {
        return random.nextInt(100) < 3 ? NONE : Skew.low(random, usersAt(moment));
    }

    /** Everyone within the first two thirds, slowly at first. */
    private static long[] joinTimes(int users, SplittableRandom random) {
        long[] times = new long[users];
        for (int user = 0; user < users; user++) {
            double share = Math.sqrt((user + 0.5 * random.nextDouble()) / users);
            times[user] = OPENING.toEpochMilli() + (long) (share * AGE.toMillis() * 2 / 3);
        }
        times[0] = OPENING.toEpochMilli();
        return times;
    }

    private List<PlannedPost> posts(int count, SplittableRandom random) {
        long opened = OPENING.plus(Duration.ofHours(1)).toEpochMilli();
        List<PlannedPost> planned = new ArrayList<>(count);
        List<Integer> questions = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            long createdAt =
                    opened + (long) ((number + random.nextDouble()) / count * AGE.toMillis());
            PostKind kind = questions.size() < 3 ? PostKind.QUESTION : kind(random);
            int parent =
                    kind == PostKind.ANSWER
                            ? questions.get(answered(questions.size(), random))
                            : NONE;
            int voters = usersAt(createdAt) - 1;
            int upVotes = Math.min(Skew.few(random), voters);
            int downVotes = random.nextInt(100) < 15 && voters > upVotes ? 1 : 0;
            planned.add(
                    new PlannedPost(
                            number,
                            kind,
                            createdAt,
                            author(createdAt, random),
                            parent,
                            upVotes,
                            downVotes));
            if (kind == PostKind.QUESTION) {
                questions.add(number);
            }
        }
        return planned;
    }

    private static PostKind kind(SplittableRandom random) {
        int percent = random.nextInt(100);
        if (percent < 45) {
            return PostKind.QUESTION;
        }
        if (percent < 80) {
            return PostKind.ANSWER;
        }
        return percent < 95 ? PostKind.ARTICLE : PostKind.WIKI;
    }

    /** Mostly one of the latest ten questions; else any, the first ones more often. */
    private static int answered(int questions, SplittableRandom random) {
        return random.nextInt(100) < 70
                ? questions - 1 - random.nextInt(Math.min(10, questions))
                : Skew.low(random, questions);
    }

    private int[] acceptedAnswers(SplittableRandom random) {
        int[] accepted = new int[posts.size()];
        Arrays.fill(accepted, NONE);
        for (PlannedPost post : posts) {
            if (post.parent() != NONE
                    && accepted[post.parent()] == NONE
                    && random.nextInt(100) < 40) {
                accepted[post.parent()] = post.number();
            }
        }
        return accepted;
    }

    /**
     * What a community of this kind usually gives: 10 for a vote up, 15 for an accepted answer, 2
     * off for a vote down.
     */
    private int[] reputations() {
        int[] earned = new int[users()];
        Arrays.fill(earned, 1);
        for (PlannedPost post : posts) {
            if (post.author() != NONE) {
                int accepted = isAccepted(post) ? 15 : 0;
                earned[post.author()] += 10 * post.upVotes() - 2 * post.downVotes() + accepted;
            }
        }
        return Arrays.stream(earned).map(points -> Math.max(1, points)).toArray();
    }
}
