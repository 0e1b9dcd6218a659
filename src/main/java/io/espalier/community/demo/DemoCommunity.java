package io.espalier.community.demo;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import javax.sql.DataSource;

/** A made-up community of one size: byte for byte the same in every database and at every time. */
public final class DemoCommunity {

    private final DemoSize size;

    private DemoCommunity(DemoSize size) {
        this.size = size;
    }

    public static DemoCommunity ofSize(DemoSize size) {
        return new DemoCommunity(size);
    }

    /**
     * Fills a database whose tables are all empty, in one transaction, and leaves any other as it
     * is.
     *
     * @param afterRow runs after each user, post and comment
     * @return whether the database was empty, and is filled now
     */
    public boolean fillIfEmpty(DataSource database, Runnable afterRow) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                // A second program that fills waits here, and then finds rows; readers do not wait.
                statement.execute(
                        "lock table " + Table.USERS.sqlName() + " in share row exclusive mode");
                if (!isEmpty(statement)) {
                    return false;
                }
                // A question names its accepted answer, and the answer its question.
                statement.execute("set constraints all deferred");
                new DemoRows(connection, new Outline(size), afterRow).write();
                statement.execute("analyze " + tables(", "));
                connection.commit();
                return true;
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            } finally {
                // Nothing to undo after the commit. A pool would roll back by itself, and a plain
                // connection just ends.
                connection.rollback();
            }
        }
    }

    /** How often {@code afterRow} runs. */
    public long rows() {
        return (long) size.users() + size.posts() + size.comments();
    }

    private static boolean isEmpty(Statement statement) throws SQLException {
        try (ResultSet found = statement.executeQuery("select " + existsInAny())) {
            found.next();
            return !found.getBoolean(1);
        }
    }

    private static String existsInAny() {
        return Arrays.stream(Table.values())
                .map(table -> "exists (select from " + table.sqlName() + ")")
                .collect(joining(" or "));
    }

    private static String tables(String separator) {
        return Arrays.stream(Table.values()).map(Table::sqlName).collect(joining(separator));
    }
}
