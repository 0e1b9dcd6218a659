package io.espalier.engine.mapping;

import jakarta.persistence.EntityManager;
import org.hibernate.Session;
import org.hibernate.SessionEventListener;

/** Tells of each statement that Hibernate itself sends in one persistence context. */
public final class StatementListener implements SessionEventListener {

    private final transient Runnable onStatement;

    private StatementListener(Runnable onStatement) {
        this.onStatement = onStatement;
    }

    /**
     * Runs {@code onStatement} before each query, write or batch of writes that {@code manager}
     * sends from now on until it is closed, on the thread that sends it. What it throws keeps the
     * statement from being sent. Statements of plain JDBC on the same connection are not
     * Hibernate's and are not told.
     */
    public static void attach(EntityManager manager, Runnable onStatement) {
        manager.unwrap(Session.class).addEventListeners(new StatementListener(onStatement));
    }

    @Override
    public void jdbcExecuteStatementStart() {
        onStatement.run();
    }

    @Override
    public void jdbcExecuteBatchStart() {
        onStatement.run();
    }
}
