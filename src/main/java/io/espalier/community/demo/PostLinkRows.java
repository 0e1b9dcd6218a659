package io.espalier.community.demo;

import io.espalier.community.post.PostKind;
import io.espalier.community.post.PostLinkKind;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Writes which posts of the outline refer to earlier ones on the same topic. */
final class PostLinkRows {

    private final DemoTarget target;

    PostLinkRows(DemoTarget target) {
        this.target = target;
    }

    void write() throws SQLException, IOException {
        SplittableRandom random = new SplittableRandom(Table.POST_LINKS.seed());
        Map<Topic, List<PlannedPost>> earlier = new HashMap<>();
        int number = 0;
        try (CopyRows rows = target.uncounted(Table.POST_LINKS)) {
            for (PlannedPost post : target.outline().posts()) {
                if (post.kind() == PostKind.ANSWER || post.draft()) {
                    continue;
                }
                List<PlannedPost> onTopic =
                        earlier.computeIfAbsent(post.topic(), topic -> new ArrayList<>());
                if (!onTopic.isEmpty() && random.nextInt(100) < 12) {
                    PlannedPost related = onTopic.get(Skew.rank(random, onTopic.size()));
                    Instant created = DemoTarget.moment(post.createdAt());
                    rows.write(
                            DemoIds.of(Table.POST_LINKS, number++, post.createdAt()),
                            kind(post, related, random),
                            target.postId(post.number()),
                            target.postId(related.number()),
                            created,
                            created);
                }
                onTopic.add(post);
            }
        }
    }

    /** Only a question can have been asked before. */
    private static PostLinkKind kind(
            PlannedPost post, PlannedPost related, SplittableRandom random) {
        boolean questions = post.kind() == PostKind.QUESTION && related.kind() == PostKind.QUESTION;
        return questions && random.nextInt(3) == 0 ? PostLinkKind.DUPLICATE : PostLinkKind.LINKED;
    }
}
