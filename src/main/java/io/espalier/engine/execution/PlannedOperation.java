package io.espalier.engine.execution;

import graphql.GraphQLContext;
import graphql.schema.DataFetchingEnvironment;
import io.espalier.engine.fetch.Statements;
import io.espalier.engine.plan.FieldPlan;
import io.espalier.engine.plan.Plan;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** An operation while it runs: its plan and its statements. Found in the operation's context. */
public record PlannedOperation(Plan plan, Statements statements) {

    static PlannedOperation of(DataFetchingEnvironment environment) {
        return find(environment.getGraphQlContext())
                .orElseThrow(() -> new IllegalStateException("no operation was planned"));
    }

    /**
     * The operation of that context; empty before it is planned, and for documents that never are.
     */
    public static Optional<PlannedOperation> find(GraphQLContext context) {
        return Optional.ofNullable(context.get(PlannedOperation.class));
    }

    /**
     * The plan of the hand-written field that is being fetched; empty where no entity is near it.
     */
    static Optional<FieldPlan.HandWritten> findHandWritten(DataFetchingEnvironment environment) {
        if (environment.getSource() instanceof EntityRow source) {
            FieldPlan plan =
                    source.selection().requireField(environment.getMergedField().getResultKey());
            return Optional.of((FieldPlan.HandWritten) plan);
        }
        List<String> keys = environment.getExecutionStepInfo().getPath().getKeysOnly();
        return find(environment.getGraphQlContext())
                .map(operation -> operation.plan().handWritten().get(keys));
    }

    void putInto(GraphQLContext context) {
        context.put(PlannedOperation.class, this);
    }

    FieldPlan requireRoot(String responseKey) {
        return Objects.requireNonNull(
                plan.roots().get(responseKey), "nothing was planned for " + responseKey);
    }
}
