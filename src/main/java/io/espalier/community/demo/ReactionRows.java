package io.espalier.community.demo;

import static io.espalier.community.demo.Outline.NONE;

import io.espalier.community.badge.BadgeLevel;
import io.espalier.community.demo.Discussion.PlannedComment;
import io.espalier.community.demo.Outline.PlannedPost;
import io.espalier.community.vote.VoteKind;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Writes what the posts of the outline bring about: comments, votes and badges. */
final class ReactionRows {

    private final DemoTarget target;

    ReactionRows(DemoTarget target) {
        this.target = target;
    }

    void write() throws SQLException, IOException {
        writeComments();
        writeVotes();
        writeBadges();
    }

    private void writeComments() throws SQLException, IOException {
        Phrases phrases = new Phrases(Table.COMMENTS.seed());
        SplittableRandom random = new SplittableRandom(Table.COMMENTS.seed());
        int number = 0;
        try (CopyRows rows = target.counted(Table.COMMENTS)) {
            for (PlannedPost post : target.outline().posts()) {
                List<PlannedComment> comments =
                        Discussion.below(post, number, target.outline(), random);
                for (PlannedComment comment : comments) {
                    Instant created = DemoTarget.moment(comment.createdAt());
                    rows.write(
                            DemoTarget.commentId(comment),
                            phrases.remark(),
                            comment.score(),
                            target.postId(post.number()),
                            target.userId(comment.author()),
                            comment.parent() == NONE
                                    ? null
                                    : DemoTarget.commentId(comments.get(comment.parent())),
                            created,
                            created);
                }
                number += comments.size();
            }
        }
    }

    private void writeVotes() throws SQLException, IOException {
        SplittableRandom random = new SplittableRandom(Table.VOTES.seed());
        int number = 0;
        try (CopyRows rows = target.uncounted(Table.VOTES)) {
            for (PlannedPost post : target.outline().posts()) {
                List<VoteKind> kinds = votes(post);
                int members = target.outline().usersAt(post.createdAt());
                int voter = random.nextInt(members);
                for (VoteKind kind : kinds) {
                    // Each votes once, and nobody for their own post; the outline has no more votes
                    // than that leaves.
                    voter =
                            (voter + 1) % members == post.author()
                                    ? (voter + 2) % members
                                    : (voter + 1) % members;
                    long cast =
                            post.createdAt()
                                    + Duration.ofMinutes(random.nextInt(60 * 24 * 20)).toMillis();
                    Instant created = DemoTarget.moment(cast);
                    rows.write(
                            DemoIds.of(Table.VOTES, number++, cast),
                            kind,
                            target.postId(post.number()),
                            target.userId(kind == VoteKind.ACCEPT ? asker(post) : voter),
                            LocalDate.ofInstant(created, ZoneOffset.UTC),
                            created,
                            created);
                }
            }
        }
    }

    private List<VoteKind> votes(PlannedPost post) {
        List<VoteKind> kinds = new ArrayList<>();
        for (int i = 0; i < post.upVotes(); i++) {
            kinds.add(VoteKind.UP);
        }
        for (int i = 0; i < post.downVotes(); i++) {
            kinds.add(VoteKind.DOWN);
        }
        if (target.outline().isAccepted(post)) {
            kinds.add(VoteKind.ACCEPT);
        }
        return kinds;
    }

    private int asker(PlannedPost answer) {
        return target.outline().posts().get(answer.parent()).author();
    }

    /** For the first, the tenth and the fiftieth post, and for each accepted answer. */
    private void writeBadges() throws SQLException, IOException {
        int[] written = new int[target.outline().users()];
        int number = 0;
        try (CopyRows rows = target.uncounted(Table.BADGES)) {
            for (PlannedPost post : target.outline().posts()) {
                if (post.author() == NONE) {
                    continue;
                }
                for (Award award :
                        awards(++written[post.author()], target.outline().isAccepted(post))) {
                    Instant awarded = DemoTarget.moment(post.createdAt());
                    rows.write(
                            DemoIds.of(Table.BADGES, number++, post.createdAt()),
                            award.name(),
                            award.level(),
                            target.userId(post.author()),
                            awarded,
                            awarded,
                            awarded);
                }
            }
        }
    }

    private record Award(String name, BadgeLevel level) {}

    private static List<Award> awards(int posts, boolean accepted) {
        List<Award> awards = new ArrayList<>();
        switch (posts) {
            case 1 -> awards.add(new Award("Seedling", BadgeLevel.BRONZE));
            case 10 -> awards.add(new Award("Gardener", BadgeLevel.SILVER));
            case 50 -> awards.add(new Award("Head Gardener", BadgeLevel.GOLD));
            default -> {}
        }
        if (accepted) {
            awards.add(new Award("Green Thumb", BadgeLevel.BRONZE));
        }
        return awards;
    }
}
