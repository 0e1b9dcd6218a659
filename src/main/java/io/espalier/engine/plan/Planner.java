package io.espalier.engine.plan;

import graphql.normalized.ExecutableNormalizedOperation;
import io.espalier.engine.binding.Binding;
import io.espalier.engine.error.EngineException;
import io.espalier.engine.limit.Limits;

/**
 * Turns an operation into its plan, without SQL and without asking the database. Thread-safe; lives
 * as long as the application.
 */
public final class Planner {

    private final Binding binding;
    private final Limits limits;
    private final HandWrittenNeeds needs;
    private final DefaultOrders orders;

    public Planner(Binding binding, Limits limits, HandWrittenNeeds needs) {
        this.binding = binding;
        this.limits = limits;
        this.needs = needs;
        this.orders = new DefaultOrders(binding);
    }

    /**
     * The plan of an operation with its variables.
     *
     * @throws EngineException of a client's code if an argument cannot be what it is, with the
     *     field's path
     */
    public Plan plan(ExecutableNormalizedOperation operation) {
        PlanParts parts = new PlanParts();
        Entities entities = new Entities(binding, limits, needs, orders, parts);
        RootFields roots = new RootFields(binding, entities, limits.page().maximum());
        return parts.toPlan(roots.plan(operation.getTopLevelFields()));
    }
}
