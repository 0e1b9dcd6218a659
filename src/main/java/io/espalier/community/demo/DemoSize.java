package io.espalier.community.demo;

/**
 * How much to make up. Votes, badges, categories and links come in proportion.
 *
 * @param users from 1 on
 * @param posts from 1 on
 * @param comments from 0 on
 */
public record DemoSize(int users, int posts, int comments) {

    /** A million posts: the outline is kept in memory. */
    public static final int MOST_USERS = 100_000;

    public DemoSize {
        if (users < 1 || users > MOST_USERS || posts < 1 || comments < 0) {
            throw new IllegalArgumentException(
                    "A demo community has between 1 and %d users, at least one post and no fewer than 0 comments."
                            .formatted(MOST_USERS));
        }
    }

    /** Ten posts and fifty comments for each user. */
    public static DemoSize ofUsers(int users) {
        return new DemoSize(users, Math.multiplyExact(users, 10), Math.multiplyExact(users, 50));
    }
}
