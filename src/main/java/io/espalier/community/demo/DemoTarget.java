package io.espalier.community.demo;

import static io.espalier.community.demo.Outline.NONE;
import static io.espalier.community.demo.Outline.OPENING;

import io.espalier.community.demo.Discussion.PlannedComment;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where an outline is written to, and by which ids its rows know each other.
 *
 * @param afterRow runs after each row that is part of the progress
 */
record DemoTarget(Connection connection, Outline outline, Runnable afterRow) {

    CopyRows counted(Table table) throws SQLException {
        return new CopyRows(connection, table, afterRow);
    }

    /** For the tables whose rows are no part of the progress. */
    CopyRows uncounted(Table table) throws SQLException {
        return new CopyRows(connection, table, () -> {});
    }

    @Nullable UUID userId(int user) {
        return user == NONE
                ? null
                : DemoIds.of(Table.USERS, user, outline.members().joinedAt(user));
    }

    @Nullable UUID postId(int post) {
        return post == NONE
                ? null
                : DemoIds.of(Table.POSTS, post, outline.posts().get(post).createdAt());
    }

    static UUID categoryId(int category) {
        return DemoIds.of(Table.CATEGORIES, category, OPENING.toEpochMilli());
    }

    static UUID commentId(PlannedComment comment) {
        return DemoIds.of(Table.COMMENTS, comment.number(), comment.createdAt());
    }

    static Instant moment(long milliseconds) {
        return Instant.ofEpochMilli(milliseconds);
    }
}
