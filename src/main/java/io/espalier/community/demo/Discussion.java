package io.espalier.community.demo;

import io.espalier.community.demo.Outline.PlannedPost;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** The comments below one post, in the order of creation. */
final class Discussion {

    /**
     * A comment.
     *
     * @param number from 0, over all posts
     * @param createdAt milliseconds since 1970
     * @param author a user, or {@link Outline#NONE} when the account is gone
     * @param parent the index of the comment that it replies to within its discussion, or {@link
     *     Outline#NONE}
     */
    record PlannedComment(int number, long createdAt, int author, int parent, int score) {}

    private Discussion() {}

    /**
     * @param first the number of the first comment
     */
    static List<PlannedComment> below(
            PlannedPost post, int first, Outline outline, SplittableRandom random) {
        List<PlannedComment> comments = new ArrayList<>();
        long moment = post.createdAt();
        for (int i = 0; i < outline.comments(post); i++) {
            moment += Duration.ofSeconds(30 + random.nextInt(12 * 60 * 60)).toMillis();
            int parent = i > 0 && random.nextInt(100) < 55 ? replied(i, random) : Outline.NONE;
            int score = Math.max(0, Skew.few(random) - 2);
            comments.add(
                    new PlannedComment(
                            first + i, moment, outline.author(moment, random), parent, score));
        }
        return comments;
    }

    /** Mostly the latest, so that threads grow deep. */
    private static int replied(int before, SplittableRandom random) {
        return random.nextInt(100) < 60 ? before - 1 : random.nextInt(before);
    }
}
