package io.espalier.community.demo;

import static io.espalier.community.demo.Outline.NONE;

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

    private final PlannedPost post;
    private final Outline outline;
    private final SplittableRandom random;
    private final List<PlannedComment> comments = new ArrayList<>();

    private Discussion(PlannedPost post, Outline outline, SplittableRandom random) {
        this.post = post;
        this.outline = outline;
        this.random = random;
    }

    /**
     * @param first the number of the first comment
     */
    static List<PlannedComment> below(
            PlannedPost post, int first, Outline outline, SplittableRandom random) {
        Discussion discussion = new Discussion(post, outline, random);
        for (int i = 0; i < outline.comments(post); i++) {
            discussion.add(first + i);
        }
        return discussion.comments;
    }

    private void add(int number) {
        long last = comments.isEmpty() ? post.createdAt() : comments.getLast().createdAt();
        long createdAt = last + Duration.ofSeconds(30 + random.nextInt(12 * 60 * 60)).toMillis();
        int parent = !comments.isEmpty() && random.nextInt(100) < 55 ? replied() : NONE;
        int score = Math.max(0, Skew.few(random) - 2);
        comments.add(
                new PlannedComment(number, createdAt, author(createdAt, parent), parent, score));
    }

    /** Mostly the latest, so that threads grow deep. */
    private int replied() {
        return random.nextInt(100) < 60 ? comments.size() - 1 : random.nextInt(comments.size());
    }

    /** Mostly whoever was spoken to, and never the speaker. */
    private int author(long moment, int parent) {
        int speaker = parent == NONE ? post.author() : comments.get(parent).author();
        if (parent != NONE && random.nextInt(100) < 60) {
            int before = comments.get(parent).parent();
            int addressed = before == NONE ? post.author() : comments.get(before).author();
            if (addressed != speaker) {
                return addressed;
            }
        }
        int author = outline.members().author(moment, random);
        return author == speaker ? NONE : author;
    }
}
