package io.espalier.engine.spring;

import io.espalier.engine.error.EngineException;
import io.espalier.engine.execution.OperationOrigin;
import io.espalier.engine.execution.TransactionOptions;
import io.espalier.engine.fetch.Connections;
import io.espalier.engine.fetch.OperationTransaction;
import io.espalier.engine.fetch.SnapshotTransaction;
import io.espalier.engine.fetch.SqlFailure;
import io.espalier.engine.guard.Deadline;
import io.espalier.engine.plan.Plan;
import jakarta.persistence.EntityManagerFactory;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.DefaultTransactionDefinition;

/**
 * Opens the transaction of an operation: the engine's own where it is alone, Spring's where
 * hand-written code takes part.
 */
final class OperationTransactions {

    private static final String NOT_BEGUN = "No transaction could be begun.";

    private final Connections connections;
    private final EntityManagerFactory entityManagers;
    private final PlatformTransactionManager transactions;
    private final boolean database;

    /**
     * @param database whether there is one that can be told anything
     */
    OperationTransactions(
            Connections connections,
            EntityManagerFactory entityManagers,
            PlatformTransactionManager transactions,
            boolean database) {
        this.connections = connections;
        this.entityManagers = entityManagers;
        this.transactions = transactions;
        this.database = database;
    }

    OperationTransaction openForQuery(
            Plan plan, TransactionOptions options, OperationOrigin origin, Deadline deadline) {
        if (plan.handWritten().isEmpty()) {
            return new SnapshotTransaction(connections, plan.bound(), deadline.length());
        }
        DefaultTransactionDefinition definition = new DefaultTransactionDefinition();
        definition.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        definition.setReadOnly(true);
        limit(definition, deadline);
        return shared(definition, deadline);
    }

    OperationTransaction openForMutation(
            Plan plan, TransactionOptions options, OperationOrigin origin, Deadline deadline) {
        DefaultTransactionDefinition definition = new DefaultTransactionDefinition();
        switch (options.isolation()) {
            // As the pool has them.
            case READ_COMMITTED -> {}
            case REPEATABLE_READ ->
                    definition.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
            case SERIALIZABLE ->
                    definition.setIsolationLevel(TransactionDefinition.ISOLATION_SERIALIZABLE);
        }
        if (!plan.writesAlone()) {
            limit(definition, deadline);
        }
        try {
            return announced(definition, origin, deadline);
        } catch (EngineException failure) {
            if (!SqlFailure.isLostConnection(failure)) {
                throw failure;
            }
            // Nothing has been written: a new connection will do.
            connections.renew();
            return announced(definition, origin, deadline);
        }
    }

    private SharedTransaction announced(
            DefaultTransactionDefinition definition, OperationOrigin origin, Deadline deadline) {
        SharedTransaction transaction = shared(definition, deadline);
        try {
            if (database) {
                transaction.announce(origin);
            }
            return transaction;
        } catch (SQLException exception) {
            transaction.rollback();
            throw SqlFailure.of(exception, NOT_BEGUN, deadline);
        }
    }

    /**
     * Limits hand-written statements, each by a timer of the driver. Hibernate takes the whole
     * seconds that are left, and never less than the operation has.
     */
    private static void limit(DefaultTransactionDefinition definition, Deadline deadline) {
        definition.setTimeout(Math.toIntExact(deadline.length().plusMillis(1_999).toSeconds()));
    }

    private SharedTransaction shared(DefaultTransactionDefinition definition, Deadline deadline) {
        try {
            return SharedTransaction.begin(
                    transactions, entityManagers, definition, connections, deadline.length());
        } catch (TransactionException exception) {
            SQLException cause = sqlIn(exception);
            throw cause == null ? exception : SqlFailure.of(cause, NOT_BEGUN, deadline);
        }
    }

    private static @Nullable SQLException sqlIn(Throwable exception) {
        for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return sql;
            }
        }
        return null;
    }
}
