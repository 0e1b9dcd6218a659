package io.espalier.community.demo;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * Writes an outline, table by table. Each table has words and chances of its own, so that a change
 * to one leaves the others as they are.
 */
final class DemoRows {

    private final DemoTarget target;

    DemoRows(Connection connection, Outline outline, Runnable afterRow) {
        this.target = new DemoTarget(connection, outline, afterRow);
    }

    void write() throws SQLException, IOException {
        new MemberRows(target).write();
        new PostRows(target).write();
        new ReactionRows(target).write();
        new PostLinkRows(target).write();
        // Most of the work, and of the progress that is shown, so that it does not end early.
        new CommentRows(target).write();
    }
}
