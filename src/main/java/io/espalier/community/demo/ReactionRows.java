package io.espalier.community.demo;

import static io.espalier.community.demo.Outline.NONE;

import io.espalier.community.badge.BadgeLevel;
import io.espalier.community.vote.VoteKind;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.SplittableRandom;

/** Writes what the posts of the outline earn: votes and badges. */
final class ReactionRows {

    private final DemoTarget target;
    private final Outline outline;

    ReactionRows(DemoTarget target) {
        this.target = target;
        this.outline = target.outline();
    }

    void write() throws SQLException, IOException {
        try (CopyRows rows = target.uncounted(Table.VOTES)) {
            new Votes(rows).write();
        }
        try (CopyRows rows = target.uncounted(Table.BADGES)) {
            new Badges(rows).write();
        }
    }

    private final class Votes {

        private final CopyRows rows;
        private final SplittableRandom random = new SplittableRandom(Table.VOTES.seed());
        private int number;

        private Votes(CopyRows rows) {
            this.rows = rows;
        }

        void write() throws IOException {
            for (PlannedPost post : outline.posts()) {
                writeUpAndDown(post);
                if (outline.isAccepted(post)) {
                    int asker = outline.posts().get(post.parent()).author();
                    write(VoteKind.ACCEPT, post, asker, outline.acceptedAt(post));
                }
            }
        }

        /**
         * Each member votes once, and nobody for their own post; the outline has no more votes than
         * that leaves.
         */
        private void writeUpAndDown(PlannedPost post) throws IOException {
            int members = outline.members().joinedBefore(post.createdAt());
            int voter = random.nextInt(members);
            for (int i = 0; i < post.votes(); i++) {
                voter = (voter + 1) % members;
                if (voter == post.author()) {
                    voter = (voter + 1) % members;
                }
                long cast =
                        post.createdAt()
                                + Duration.ofMinutes(1 + random.nextInt(60 * 24 * 20)).toMillis();
                write(i < post.upVotes() ? VoteKind.UP : VoteKind.DOWN, post, voter, cast);
            }
        }

        private void write(VoteKind kind, PlannedPost post, int voter, long cast)
                throws IOException {
            Instant created = DemoTarget.moment(cast);
            rows.write(
                    DemoIds.of(Table.VOTES, number++, cast),
                    kind,
                    target.postId(post.number()),
                    target.userId(voter),
                    LocalDate.ofInstant(created, ZoneOffset.UTC),
                    created,
                    created);
        }
    }

    /** For the first, the tenth and the fiftieth post, and for each accepted answer. */
    private final class Badges {

        private final CopyRows rows;
        private final int[] posted = new int[outline.members().count()];
        private int number;

        private Badges(CopyRows rows) {
            this.rows = rows;
        }

        void write() throws IOException {
            for (PlannedPost post : outline.posts()) {
                if (post.author() == NONE || post.draft()) {
                    continue;
                }
                switch (++posted[post.author()]) {
                    case 1 -> write("Seedling", BadgeLevel.BRONZE, post, post.createdAt());
                    case 10 -> write("Gardener", BadgeLevel.SILVER, post, post.createdAt());
                    case 50 -> write("Head Gardener", BadgeLevel.GOLD, post, post.createdAt());
                    default -> {}
                }
                if (outline.isAccepted(post)) {
                    write("Green Thumb", BadgeLevel.BRONZE, post, outline.acceptedAt(post));
                }
            }
        }

        private void write(String name, BadgeLevel level, PlannedPost post, long awardedAt)
                throws IOException {
            Instant awarded = DemoTarget.moment(awardedAt);
            rows.write(
                    DemoIds.of(Table.BADGES, number++, awardedAt),
                    name,
                    level,
                    target.userId(post.author()),
                    awarded,
                    awarded,
                    awarded);
        }
    }
}
