package io.espalier.engine.mapping;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What the database says of a query, which it reads and does not run. */
public sealed interface QueryDescription {

    /** The columns that it answers, in order. */
    record Answers(List<ResultColumn> columns) implements QueryDescription {

        public Answers {
            columns = List.copyOf(columns);
        }
    }

    /**
     * A column of a result.
     *
     * @param type as parameters are cast to it, {@code uuid}
     */
    record ResultColumn(String name, String type) {}

    /**
     * It cannot be run.
     *
     * @param reason in PostgreSQL's words
     */
    record Refused(String reason) implements QueryDescription {}

    /**
     * Asks the database.
     *
     * @param sql with a {@code ?} for each parameter
     * @throws SQLException if it cannot be asked
     */
    static QueryDescription read(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            return new Answers(columns(statement.getMetaData()));
        } catch (SQLException exception) {
            if (isOfTheQuery(exception)) {
                return new Refused(reason(exception));
            }
            throw exception;
        }
    }

    private static List<ResultColumn> columns(ResultSetMetaData result) throws SQLException {
        List<ResultColumn> columns = new ArrayList<>();
        for (int i = 1; i <= result.getColumnCount(); i++) {
            columns.add(
                    new ResultColumn(
                            result.getColumnLabel(i), SqlTypeName.of(result.getColumnTypeName(i))));
        }
        return columns;
    }

    /** Not that the connection is gone, or the server without means. */
    private static boolean isOfTheQuery(SQLException exception) {
        String state = String.valueOf(exception.getSQLState());
        return !state.startsWith("08") && !state.startsWith("53") && !state.startsWith("57");
    }

    /** The first line, without the words that every one starts with. */
    private static String reason(SQLException exception) {
        String message = String.valueOf(exception.getMessage());
        return message.lines().findFirst().orElse(message).replaceFirst("^ERROR: ", "");
    }
}
