package io.espalier.community.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Who joined when, who posted what, who answered whom and what came of it: all but the words. Users
 * and posts are known by their number.
 */
final class Outline {

    static final long SEED = 2022_01_01L;

    /** Stands for the number of a row that does not exist. */
    static final int NONE = -1;

    /** Fixed, so that the community is the same on every day. */
    static final Instant OPENING = Instant.parse("2022-01-01T08:00:00Z");

    static final Duration AGE = Duration.ofDays(3 * 365);

    private final Members members;
    private final List<PlannedPost> posts;
    private final int[] acceptedAnswers;
    private final int[] commentCounts;
    private final int[] views;
    private final int[] reputation;

    Outline(DemoSize size) {
        SplittableRandom random = new SplittableRandom(SEED);
        members = new Members(size.users(), random.split());
        posts = PostPlan.of(size.posts(), members, random.split());
        acceptedAnswers = acceptedAnswers(random.split());
        commentCounts = commentCounts(size.comments(), random.split());
        views = views(random.split());
        reputation = reputation();
    }

    Members members() {
        return members;
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

    /** Within ten days of the answer, in milliseconds since 1970. */
    long acceptedAt(PlannedPost answer) {
        return answer.createdAt() + Duration.ofMinutes(20 + answer.number() % 14_400).toMillis();
    }

    int comments(PlannedPost post) {
        return commentCounts[post.number()];
    }

    int views(PlannedPost post) {
        return views[post.number()];
    }

    int reputation(int user) {
        return reputation[user];
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

    private int[] commentCounts(int total, SplittableRandom random) {
        double[] shares = new double[posts.size()];
        for (PlannedPost post : posts) {
            shares[post.number()] = post.draft() ? 0 : Skew.share(random);
        }
        return Skew.shareOut(total, shares);
    }

    /**
     * Whoever votes or comments has read, and so have many others. A question is read with each of
     * its answers.
     */
    private int[] views(SplittableRandom random) {
        int[] readersPerVoice = new int[posts.size()];
        int[] read = new int[posts.size()];
        for (PlannedPost post : posts) {
            int thread = post.parent() == NONE ? post.number() : post.parent();
            if (post.parent() == NONE) {
                readersPerVoice[thread] = 15 + random.nextInt(30);
            }
            int voices = post.draft() ? 0 : 1 + post.votes() + comments(post);
            read[post.number()] += readersPerVoice[thread] * voices;
            if (post.parent() != NONE) {
                read[thread] += read[post.number()];
            }
        }
        return read;
    }

    /**
     * What a community of this kind usually gives: 10 for a vote up, 15 for an accepted answer, 2
     * off for a vote down.
     */
    private int[] reputation() {
        int[] earned = new int[members.count()];
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
