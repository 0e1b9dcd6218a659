package io.espalier.community.demo;

import static io.espalier.community.demo.Outline.OPENING;

import io.espalier.community.post.PostKind;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Writes the posts of the outline and what they are filed under. */
final class PostRows {

    private final DemoTarget target;
    private final Vocabulary vocabulary = Vocabulary.GARDEN;

    PostRows(DemoTarget target) {
        this.target = target;
    }

    void write() throws SQLException, IOException {
        writeCategories();
        writePosts();
        writePostCategories();
    }

    private void writeCategories() throws SQLException, IOException {
        try (CopyRows rows = target.uncounted(Table.CATEGORIES)) {
            for (int category = 0; category < vocabulary.areas().size(); category++) {
                Area area = vocabulary.areas().get(category);
                rows.write(
                        DemoTarget.categoryId(category),
                        area.name(),
                        area.description(),
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
                PostText text = PostText.of(post, phrases);
                Instant created = DemoTarget.moment(post.createdAt());
                boolean edited = random.nextInt(4) == 0;
                rows.write(
                        target.postId(post.number()),
                        post.kind(),
                        text.title(),
                        text.content(),
                        !post.draft(),
                        target.outline().views(post),
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

    /** One to three for everything but answers, which are filed with their question. */
    private void writePostCategories() throws SQLException, IOException {
        Phrases phrases = new Phrases(Table.POST_CATEGORIES.seed());
        try (CopyRows rows = target.uncounted(Table.POST_CATEGORIES)) {
            for (PlannedPost post : target.outline().posts()) {
                if (post.kind() == PostKind.ANSWER) {
                    continue;
                }
                Area area = vocabulary.area(post.topic());
                List<String> names = new ArrayList<>();
                names.add(area.name());
                names.addAll(phrases.some(phrases.between(0, 2), area.beside()));
                Instant assigned = DemoTarget.moment(post.createdAt());
                for (String name : names) {
                    rows.write(
                            target.postId(post.number()),
                            DemoTarget.categoryId(vocabulary.areaNamed(name)),
                            assigned,
                            assigned,
                            assigned);
                }
            }
        }
    }
}
