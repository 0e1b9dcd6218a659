package io.espalier.engine.execution;

import io.espalier.engine.fetch.OperationTransaction;
import io.espalier.engine.guard.Deadline;
import io.espalier.engine.plan.Plan;

/** Opens the transactions that operations run in. */
@FunctionalInterface
public interface Transactions {

    OperationTransaction open(
            Plan plan, TransactionOptions options, OperationOrigin origin, Deadline deadline);
}
