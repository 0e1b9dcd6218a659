package io.espalier.community.demo;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Optional;
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
     * @return what is in the database now, or empty if something was in it before
     * @throws SQLException if the database fails; then it is as it was
     */
    public Optional<DemoReport> fillIfEmpty(DataSource database, Runnable afterRow)
            throws SQLException {
        // Closing what was not committed rolls it back, in a pool as well.
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                // A second program that fills waits here, and then finds rows; readers do not wait.
                statement.execute(
                        "lock table " + Table.USERS.sqlName() + " in share row exclusive mode");
                if (!isEmpty(statement)) {
                    return Optional.empty();
                }
                // What is made up was changed by nobody.
                statement.execute("set local espalier.audit = off");
                // A question names its accepted answer, and the answer its question.
                statement.execute("set constraints all deferred");
                new DemoRows(connection, new Outline(size), afterRow).write();
                statement.execute("analyze " + tables());
                DemoReport report = DemoReport.of(statement);
                connection.commit();
                return Optional.of(report);
            } catch (IOException failure) {
                throw new SQLException(
                        "The rows could not be written: " + failure.getMessage(), failure);
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

    private static String tables() {
        return Arrays.stream(Table.values()).map(Table::sqlName).collect(joining(", "));
    }
}
