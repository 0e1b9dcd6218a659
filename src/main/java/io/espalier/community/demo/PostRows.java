package io.espalier.community.demo;

import static io.espalier.community.demo.Outline.OPENING;

import io.espalier.community.demo.Outline.PlannedPost;
import io.espalier.community.post.PostKind;
import io.espalier.community.post.PostLinkKind;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** Writes the posts of the outline, what they are filed under and what they refer to. */
final class PostRows {

    private static final List<String> CATEGORIES =
            List.of(
                    "vegetables",
                    "fruit-trees",
                    "herbs",
                    "soil",
                    "pruning",
                    "espaliers",
                    "pests",
                    "seeds",
                    "harvest",
                    "kitchen",
                    "greenhouse",
                    "tools");

    private final DemoTarget target;

    PostRows(DemoTarget target) {
        this.target = target;
    }

    void write() throws SQLException, IOException {
        writeCategories();
        writePosts();
        writePostCategories();
        writePostLinks();
    }

    private void writeCategories() throws SQLException, IOException {
        try (CopyRows rows = target.uncounted(Table.CATEGORIES)) {
            for (int category = 0; category < CATEGORIES.size(); category++) {
                String name = CATEGORIES.get(category);
                rows.write(
                        DemoTarget.categoryId(category),
                        name,
                        "All about " + name.replace('-', ' ') + ".",
                        OPENING,
                        OPENING);
            }
        }
    }

    private void writePosts() throws SQLException, IOException {
        Phrases phrases = new Phrases(Table.POSTS.seed());
        SplittableRandom random = new SplittableRandom(Table.POSTS.seed());
        try (CopyRows rows = target.counted(Table.POSTS)) {
            for (PlannedPost post : target.outline().posts()) {
                Instant created = DemoTarget.moment(post.createdAt());
                boolean draft = post.kind() == PostKind.ARTICLE && random.nextInt(100) < 6;
                boolean edited = random.nextInt(4) == 0;
                rows.write(
                        target.postId(post.number()),
                        post.kind(),
                        title(post.kind(), phrases),
                        phrases.body(),
                        !draft,
                        draft ? 0 : 40 * post.upVotes() + random.nextInt(300),
                        post.upVotes() - post.downVotes(),
                        target.userId(post.author()),
                        target.postId(post.parent()),
                        target.postId(target.outline().acceptedAnswer(post)),
                        created,
                        edited
                                ? created.plus(Duration.ofMinutes(random.nextInt(60 * 24 * 30)))
                                : created);
            }
        }
    }

    private static @Nullable String title(PostKind kind, Phrases phrases) {
        return switch (kind) {
            case QUESTION -> phrases.question();
            case ANSWER -> null;
            case ARTICLE -> phrases.article();
            case WIKI -> phrases.page();
        };
    }

    /** One to three for everything but answers, which are filed with their question. */
    private void writePostCategories() throws SQLException, IOException {
        SplittableRandom random = new SplittableRandom(Table.POST_CATEGORIES.seed());
        try (CopyRows rows = target.uncounted(Table.POST_CATEGORIES)) {
            for (PlannedPost post : target.outline().posts()) {
                if (post.kind() == PostKind.ANSWER) {
                    continue;
                }
                int first = Skew.low(random, CATEGORIES.size());
                int count = 1 + random.nextInt(3);
                Instant assigned = DemoTarget.moment(post.createdAt());
                for (int i = 0; i < count; i++) {
                    rows.write(
                            target.postId(post.number()),
                            DemoTarget.categoryId((first + i * i) % CATEGORIES.size()),
                            assigned,
                            assigned,
                            assigned);
                }
            }
        }
    }

    private void writePostLinks() throws SQLException, IOException {
        SplittableRandom random = new SplittableRandom(Table.POST_LINKS.seed());
        int number = 0;
        try (CopyRows rows = target.uncounted(Table.POST_LINKS)) {
            for (PlannedPost post : target.outline().posts()) {
                if (post.kind() == PostKind.ANSWER
                        || post.number() == 0
                        || random.nextInt(100) >= 10) {
                    continue;
                }
                Instant created = DemoTarget.moment(post.createdAt());
                rows.write(
                        DemoIds.of(Table.POST_LINKS, number++, post.createdAt()),
                        random.nextInt(5) == 0 ? PostLinkKind.DUPLICATE : PostLinkKind.LINKED,
                        target.postId(post.number()),
                        target.postId(Skew.low(random, post.number())),
                        created,
                        created);
            }
        }
    }
}
