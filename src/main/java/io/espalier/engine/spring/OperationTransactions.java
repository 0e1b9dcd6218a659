package io.espalier.engine.spring;

import io.espalier.engine.fetch.OperationTransaction;
import io.espalier.engine.fetch.SnapshotTransaction;
import io.espalier.engine.plan.Plan;
import jakarta.persistence.EntityManagerFactory;
import javax.sql.DataSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionDefinition;

/**
 * Opens the transaction of an operation: the engine's own where it is alone, Spring's where
 * hand-written code takes part.
 */
final class OperationTransactions {

    private final DataSource dataSource;
    private final EntityManagerFactory entityManagers;
    private final PlatformTransactionManager transactions;

    OperationTransactions(
            DataSource dataSource,
            EntityManagerFactory entityManagers,
            PlatformTransactionManager transactions) {
        this.dataSource = dataSource;
        this.entityManagers = entityManagers;
        this.transactions = transactions;
    }

    OperationTransaction openForQuery(Plan plan) {
        if (plan.handWritten().isEmpty()) {
            return new SnapshotTransaction(dataSource, plan.bound());
        }
        DefaultTransactionDefinition definition = new DefaultTransactionDefinition();
        definition.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        definition.setReadOnly(true);
        return SharedTransaction.begin(transactions, entityManagers, definition);
    }

    OperationTransaction openForMutation(Plan plan) {
        return SharedTransaction.begin(
                transactions, entityManagers, new DefaultTransactionDefinition());
    }
}
