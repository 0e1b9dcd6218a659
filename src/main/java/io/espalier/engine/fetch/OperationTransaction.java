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

    /**
     * SQL that opens the transaction in the round trip of the next statement: ends in {@code ;}, or
     * is empty if nothing is to do.
     */
    String opening();

    /** Runs {@code beforeStatement} before every statement that others send in this transaction. */
    void onOtherStatement(Runnable beforeStatement);

    /** Ends it well; what it read was one snapshot. */
    void commit() throws SQLException;

    /** Ends it without effect. Does nothing if it has ended. */
    void rollback();
}
