package io.espalier.community.demo;

import static io.espalier.community.demo.Outline.NONE;
import static io.espalier.community.demo.Outline.OPENING;

import io.espalier.community.badge.BadgeLevel;
import io.espalier.community.demo.Discussion.PlannedComment;
import io.espalier.community.demo.Outline.PlannedPost;
import io.espalier.community.post.PostKind;
import io.espalier.community.post.PostLinkKind;
import io.espalier.community.user.Role;
import io.espalier.community.vote.VoteKind;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writes an outline, table by table. Each table has words and chances of its own, so that a change
 * to one leaves the others as they are.
 */
final class DemoRows {

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
    private static final int MODERATORS = 3;

    private final Connection connection;
    private final Outline outline;
    private final Runnable afterRow;

    DemoRows(Connection connection, Outline outline, Runnable afterRow) {
        this.connection = connection;
        this.outline = outline;
        this.afterRow = afterRow;
    }

    void write() throws SQLException, IOException {
        writeUsers();
        writeProfiles();
        writeCategories();
        writePosts();
        writePostCategories();
        writeComments();
        writeVotes();
        writeBadges();
        writePostLinks();
    }

    private void writeUsers() throws SQLException, IOException {
        Phrases phrases = phrases(Table.USERS);
        SplittableRandom random = chances(Table.USERS);
        try (CopyRows rows = new CopyRows(connection, Table.USERS, afterRow)) {
            for (int user = 0; user < outline.users(); user++) {
                String name = phrases.personName();
                Instant joined = moment(outline.joinedAt(user));
                // The number keeps two people of one name apart.
                String email =
                        name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", ".")
                                + "."
                                + user
                                + "@example.org";
                rows.write(
                        userId(user),
                        name,
                        random.nextInt(10) == 0 ? null : email,
                        role(user),
                        outline.reputation(user),
                        joined,
                        joined);
            }
        }
    }

    private static Role role(int user) {
        if (user == 0) {
            return Role.ADMIN;
        }
        return user <= MODERATORS ? Role.MODERATOR : Role.USER;
    }

    private void writeProfiles() throws SQLException, IOException {
        Phrases phrases = phrases(Table.PROFILES);
        SplittableRandom random = chances(Table.PROFILES);
        try (CopyRows rows = new CopyRows(connection, Table.PROFILES, DemoRows::uncounted)) {
            for (int user = 0; user < outline.users(); user++) {
                Instant joined = moment(outline.joinedAt(user));
                if (random.nextInt(100) < 85) {
                    rows.write(
                            DemoIds.of(Table.PROFILES, user, outline.joinedAt(user)),
                            userId(user),
                            random.nextInt(4) == 0 ? null : phrases.bio(),
                            "https://example.org/avatars/" + user + ".png",
                            random.nextInt(3) == 0 ? null : phrases.city(),
                            random.nextInt(5) == 0
                                    ? "https://garden" + user + ".example.org"
                                    : null,
                            joined,
                            joined);
                }
            }
        }
    }

    private void writeCategories() throws SQLException, IOException {
        try (CopyRows rows = new CopyRows(connection, Table.CATEGORIES, DemoRows::uncounted)) {
            for (int category = 0; category < CATEGORIES.size(); category++) {
                String name = CATEGORIES.get(category);
                rows.write(
                        categoryId(category),
                        name,
                        "All about " + name.replace('-', ' ') + ".",
                        OPENING,
                        OPENING);
            }
        }
    }

    private void writePosts() throws SQLException, IOException {
        Phrases phrases = phrases(Table.POSTS);
        SplittableRandom random = chances(Table.POSTS);
        try (CopyRows rows = new CopyRows(connection, Table.POSTS, afterRow)) {
            for (PlannedPost post : outline.posts()) {
                Instant created = moment(post.createdAt());
                boolean draft = post.kind() == PostKind.ARTICLE && random.nextInt(100) < 6;
                boolean edited = random.nextInt(4) == 0;
                rows.write(
                        postId(post.number()),
                        post.kind(),
                        title(post.kind(), phrases),
                        phrases.body(),
                        !draft,
                        draft ? 0 : 40 * post.upVotes() + random.nextInt(300),
                        post.upVotes() - post.downVotes(),
                        userId(post.author()),
                        postId(post.parent()),
                        postId(outline.acceptedAnswer(post)),
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
        SplittableRandom random = chances(Table.POST_CATEGORIES);
        try (CopyRows rows = new CopyRows(connection, Table.POST_CATEGORIES, DemoRows::uncounted)) {
            for (PlannedPost post : outline.posts()) {
                if (post.kind() == PostKind.ANSWER) {
                    continue;
                }
                int first = Skew.low(random, CATEGORIES.size());
                int count = 1 + random.nextInt(3);
                Instant assigned = moment(post.createdAt());
                for (int i = 0; i < count; i++) {
                    rows.write(
                            postId(post.number()),
                            categoryId((first + i * i) % CATEGORIES.size()),
                            assigned,
                            assigned,
                            assigned);
                }
            }
        }
    }

    private void writeComments() throws SQLException, IOException {
        Phrases phrases = phrases(Table.COMMENTS);
        SplittableRandom random = chances(Table.COMMENTS);
        int number = 0;
        try (CopyRows rows = new CopyRows(connection, Table.COMMENTS, afterRow)) {
            for (PlannedPost post : outline.posts()) {
                List<PlannedComment> comments = Discussion.below(post, number, outline, random);
                for (PlannedComment comment : comments) {
                    Instant created = moment(comment.createdAt());
                    rows.write(
                            commentId(comment),
                            phrases.remark(),
                            comment.score(),
                            postId(post.number()),
                            userId(comment.author()),
                            comment.parent() == NONE
                                    ? null
                                    : commentId(comments.get(comment.parent())),
                            created,
                            created);
                }
                number += comments.size();
            }
        }
    }

    private void writeVotes() throws SQLException, IOException {
        SplittableRandom random = chances(Table.VOTES);
        int number = 0;
        try (CopyRows rows = new CopyRows(connection, Table.VOTES, DemoRows::uncounted)) {
            for (PlannedPost post : outline.posts()) {
                List<VoteKind> kinds = votes(post);
                int members = outline.usersAt(post.createdAt());
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
                    Instant created = moment(cast);
                    rows.write(
                            DemoIds.of(Table.VOTES, number++, cast),
                            kind,
                            postId(post.number()),
                            userId(kind == VoteKind.ACCEPT ? asker(post) : voter),
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
        if (outline.isAccepted(post)) {
            kinds.add(VoteKind.ACCEPT);
        }
        return kinds;
    }

    private int asker(PlannedPost answer) {
        return outline.posts().get(answer.parent()).author();
    }

    /** For the first, the tenth and the fiftieth post, and for each accepted answer. */
    private void writeBadges() throws SQLException, IOException {
        int[] written = new int[outline.users()];
        int number = 0;
        try (CopyRows rows = new CopyRows(connection, Table.BADGES, DemoRows::uncounted)) {
            for (PlannedPost post : outline.posts()) {
                if (post.author() == NONE) {
                    continue;
                }
                for (Award award : awards(++written[post.author()], outline.isAccepted(post))) {
                    Instant awarded = moment(post.createdAt());
                    rows.write(
                            DemoIds.of(Table.BADGES, number++, post.createdAt()),
                            award.name(),
                            award.level(),
                            userId(post.author()),
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

    private void writePostLinks() throws SQLException, IOException {
        SplittableRandom random = chances(Table.POST_LINKS);
        int number = 0;
        try (CopyRows rows = new CopyRows(connection, Table.POST_LINKS, DemoRows::uncounted)) {
            for (PlannedPost post : outline.posts()) {
                if (post.kind() == PostKind.ANSWER
                        || post.number() == 0
                        || random.nextInt(100) >= 10) {
                    continue;
                }
                Instant created = moment(post.createdAt());
                rows.write(
                        DemoIds.of(Table.POST_LINKS, number++, post.createdAt()),
                        random.nextInt(5) == 0 ? PostLinkKind.DUPLICATE : PostLinkKind.LINKED,
                        postId(post.number()),
                        postId(Skew.low(random, post.number())),
                        created,
                        created);
            }
        }
    }

    /** For the tables whose rows are no part of the progress. */
    private static void uncounted() {}

    private @Nullable UUID userId(int user) {
        return user == NONE ? null : DemoIds.of(Table.USERS, user, outline.joinedAt(user));
    }

    private @Nullable UUID postId(int post) {
        return post == NONE
                ? null
                : DemoIds.of(Table.POSTS, post, outline.posts().get(post).createdAt());
    }

    private static UUID categoryId(int category) {
        return DemoIds.of(Table.CATEGORIES, category, OPENING.toEpochMilli());
    }

    private static UUID commentId(PlannedComment comment) {
        return DemoIds.of(Table.COMMENTS, comment.number(), comment.createdAt());
    }

    private static Instant moment(long milliseconds) {
        return Instant.ofEpochMilli(milliseconds);
    }

    private static Phrases phrases(Table table) {
        return new Phrases(table.seed());
    }

    private static SplittableRandom chances(Table table) {
        return new SplittableRandom(table.seed());
    }
}
