package io.espalier.engine.spring;

import io.espalier.engine.fetch.OperationTransaction;
import io.espalier.engine.mapping.SessionConnection;
import io.espalier.engine.mapping.StatementListener;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Objects;
import org.springframework.orm.jpa.EntityManagerFactoryUtils;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;

/**
 * Spring's transaction of the current thread, which the engine's statements and hand-written code
 * share.
 *
 * <p>Its EntityManager is bound to the thread: an injected one is the same, {@code @Transactional}
 * joins it, and nobody takes a second connection.
 */
final class SharedTransaction implements OperationTransaction {

    private final PlatformTransactionManager transactions;
    private final TransactionStatus status;
    private final EntityManager entityManager;

    private SharedTransaction(
            PlatformTransactionManager transactions,
            TransactionStatus status,
            EntityManager entityManager) {
        this.transactions = transactions;
        this.status = status;
        this.entityManager = entityManager;
    }

    static SharedTransaction begin(
            PlatformTransactionManager transactions,
            EntityManagerFactory entityManagers,
            TransactionDefinition definition,
            Duration timeout)
            throws SQLException {
        TransactionStatus status = transactions.getTransaction(definition);
        EntityManager bound =
                EntityManagerFactoryUtils.getTransactionalEntityManager(entityManagers);
        SharedTransaction transaction =
                new SharedTransaction(
                        transactions,
                        status,
                        Objects.requireNonNull(bound, "the transaction is not JPA's"));
        try {
            transaction.limit(timeout);
            return transaction;
        } catch (SQLException exception) {
            transaction.rollback();
            throw exception;
        }
    }

    /** In a round trip of its own: the first statement may be of hand-written code. */
    private void limit(Duration timeout) throws SQLException {
        try (Statement statement = connection().createStatement()) {
            statement.execute("set local statement_timeout = " + timeout.toMillis());
        }
    }

    /**
     * The connection of the EntityManager; what it has not written yet is written first, so that
     * reads see it.
     */
    @Override
    public Connection connection() {
        if (!status.isReadOnly()) {
            entityManager.flush();
        }
        return SessionConnection.of(entityManager);
    }

    @Override
    public Opening opening() {
        return Opening.NONE;
    }

    @Override
    public void cancelOthers() {
        SessionConnection.cancelQuery(entityManager);
    }

    @Override
    public void onOtherStatement(Runnable beforeStatement) {
        StatementListener.attach(entityManager, beforeStatement);
    }

    @Override
    public void commit() {
        transactions.commit(status);
    }

    @Override
    public void rollback() {
        if (!status.isCompleted()) {
            transactions.rollback(status);
        }
    }
}
