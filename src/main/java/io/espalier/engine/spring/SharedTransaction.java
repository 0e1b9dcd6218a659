package io.espalier.engine.spring;

import io.espalier.engine.execution.OperationOrigin;
import io.espalier.engine.fetch.Connections;
import io.espalier.engine.fetch.OperationTransaction;
import io.espalier.engine.fetch.TransactionStart;
import io.espalier.engine.mapping.SessionConnection;
import io.espalier.engine.mapping.StatementListener;
import io.espalier.engine.mapping.WriteFailure;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.FlushModeType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.orm.jpa.EntityManagerFactoryUtils;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;

/**
 * Spring's transaction of the current thread, which the engine's statements and hand-written code
 * share.
 *
 * <p>Its EntityManager is bound to the thread: an injected one is the same, {@code @Transactional}
 * joins it, and nobody takes a second connection.
 */
final class SharedTransaction implements OperationTransaction {

    private static final Logger LOG = LoggerFactory.getLogger(SharedTransaction.class);

    private static final String ANNOUNCEMENT =
            """
            select set_config('statement_timeout', ?, true), set_config('espalier.caller', ?, true),\
             set_config('espalier.operation', ?, true), set_config('espalier.request', ?, true)\
            """;

    private final PlatformTransactionManager transactions;
    private final TransactionStatus status;
    private final EntityManager entityManager;
    private final Connections connections;
    private final Duration timeout;
    private boolean announced;

    private SharedTransaction(
            PlatformTransactionManager transactions,
            TransactionStatus status,
            EntityManager entityManager,
            Connections connections,
            Duration timeout) {
        this.connections = connections;
        this.timeout = timeout;
        this.transactions = transactions;
        this.status = status;
        this.entityManager = entityManager;
    }

    /**
     * @param timeout how long each statement may take: PostgreSQL is told with the engine's first,
     *     or with {@link #announce}
     */
    static SharedTransaction begin(
            PlatformTransactionManager transactions,
            EntityManagerFactory entityManagers,
            DefaultTransactionDefinition definition,
            Connections connections,
            Duration timeout) {
        TransactionStatus status = transactions.getTransaction(definition);
        EntityManager bound =
                EntityManagerFactoryUtils.getTransactionalEntityManager(entityManagers);
        return new SharedTransaction(
                transactions,
                status,
                Objects.requireNonNull(bound, "the transaction is not JPA's"),
                connections,
                timeout);
    }

    /**
     * Tells PostgreSQL, before anything is written, how long each statement may take and who
     * writes: triggers read {@code espalier.caller}, {@code espalier.operation} and {@code
     * espalier.request}, which are empty where nobody knows.
     */
    void announce(OperationOrigin origin) throws SQLException {
        announced = true;
        Connection connection = SessionConnection.of(entityManager);
        TransactionStart.with(connection, ANNOUNCEMENT, sql -> announce(origin, connection, sql));
    }

    private void announce(OperationOrigin origin, Connection connection, String sql)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, Long.toString(timeout.toMillis()));
            statement.setString(2, Objects.requireNonNullElse(origin.caller(), ""));
            statement.setString(3, Objects.requireNonNullElse(origin.operation(), ""));
            statement.setString(4, Objects.requireNonNullElse(origin.request(), ""));
            statement.execute();
        }
    }

    /**
     * The connection of the EntityManager; what it has not written yet is written first, so that
     * reads see it, unless who writes asked for that to wait.
     */
    @Override
    public Connection connection() {
        if (!status.isReadOnly() && entityManager.getFlushMode() == FlushModeType.AUTO) {
            entityManager.flush();
        }
        return SessionConnection.of(entityManager);
    }

    @Override
    public Opening opening() {
        if (announced) {
            return Opening.NONE;
        }
        announced = true;
        return new Opening("set local statement_timeout = " + timeout.toMillis() + "; ", 1);
    }

    @Override
    public void cancelOthers() {
        SessionConnection.cancelQuery(entityManager);
    }

    @Override
    public void connectionLost() {
        connections.renew();
    }

    @Override
    public void onOtherStatement(Runnable beforeStatement) {
        StatementListener.attach(entityManager, beforeStatement);
    }

    @Override
    public void commit() throws SQLException {
        if (status.isCompleted()) {
            return;
        }
        try {
            transactions.commit(status);
        } catch (DataAccessException | TransactionException refused) {
            throw atTheEnd(refused);
        }
    }

    /** What PostgreSQL said: a constraint that was put off until now, or why there is no end. */
    private static SQLException atTheEnd(RuntimeException refused) {
        Optional<WriteFailure> constraint = WriteFailure.find(refused);
        if (constraint.isPresent()) {
            throw constraint.get();
        }
        for (Throwable cause = refused; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return sql;
            }
        }
        // Hand-written code has marked it as one to be rolled back.
        return new SQLException(refused);
    }

    @Override
    public void rollback() {
        if (status.isCompleted()) {
            return;
        }
        try {
            transactions.rollback(status);
        } catch (DataAccessException | TransactionException failed) {
            // PostgreSQL has rolled back what a connection did that is lost.
            LOG.warn("A transaction could not be rolled back: {}", failed.getMessage());
        }
    }
}
