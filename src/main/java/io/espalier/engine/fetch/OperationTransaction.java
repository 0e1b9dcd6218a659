package io.espalier.engine.fetch;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * The one database transaction of an operation. Used by one thread at a time; lives as long as the
 * operation.
 */
public interface OperationTransaction {

    /** Its connection, taken when it is first asked for. */
    Connection connection() throws SQLException;

    /** What opens the transaction in the round trip of the next statement. */
    Opening opening() throws SQLException;

    /**
     * What ends the transaction in the round trip of its last statement: SQL that begins with
     * {@code ;}, or nothing. If that statement fails, none of it runs.
     */
    default String closing() {
        return "";
    }

    /**
     * SQL in front of a statement.
     *
     * @param sql ends in {@code ;}, or is empty if nothing is to do
     * @param results how many results come before the statement's own
     */
    record Opening(String sql, int results) {

        public static final Opening NONE = new Opening("", 0);

        /**
         * The text of a round trip. Alone, a statement's stays the same object, whose hash the
         * driver need not count.
         *
         * @param closing what stands behind the statement
         */
        String around(String statement, String closing) {
            return results == 0 && closing.isEmpty() ? statement : sql + statement + closing;
        }
    }

    /** Runs {@code beforeStatement} before every statement that others send in this transaction. */
    void onOtherStatement(Runnable beforeStatement);

    /**
     * Ends what others are running in it now, from any thread; what they run next is the caller's
     * to stop.
     */
    void cancelOthers();

    /** Its connection was lost, perhaps with all others of the pool: the next is a new one. */
    void connectionLost();

    /** Ends it well; what it read was one snapshot. */
    void commit() throws SQLException;

    /** Ends it without effect. Does nothing if it has ended. */
    void rollback();
}
