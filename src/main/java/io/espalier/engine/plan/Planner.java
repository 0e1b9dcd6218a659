package io.espalier.engine.plan;

import static io.espalier.engine.error.ErrorCode.LIMIT_EXCEEDED;

import graphql.language.Document;
import graphql.normalized.ExecutableNormalizedField;
import graphql.schema.GraphQLSchema;
import io.espalier.engine.binding.Binding;
import io.espalier.engine.error.EngineException;
import io.espalier.engine.limit.Limits;
import java.util.List;

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
     * The plan of an operation with its variables, or of some of its fields.
     *
     * @param fields those of the root
     * @throws EngineException of a client's code if an argument cannot be what it is, with the
     *     field's path; {@code LIMIT_EXCEEDED} if it would take too many statements or could answer
     *     too much
     */
    public Plan plan(List<ExecutableNormalizedField> fields) {
        return plan(fields, new PlanParts(Arguments::new));
    }

    /** Whether variables decide which fields of a document are asked for. */
    public static boolean dependsOnVariables(Document document) {
        return !References.inDirectives(document).isEmpty();
    }

    /**
     * The plan of a whole operation that serves other requests too: those that differ in nothing
     * that it depends on.
     *
     * @param fields those of the root, for these variables
     * @param document the operation's; its directives may include fields or skip them
     * @throws RuntimeException if there is none for these variables; {@link #plan} tells why
     */
    public KeptPlan keep(
            List<ExecutableNormalizedField> fields,
            Document document,
            GraphQLSchema schema,
            Variables variables) {
        Recording recording = new Recording(variables);
        References.inDirectives(document).forEach(recording::see);
        Plan plan =
                plan(
                        fields,
                        new PlanParts(field -> new RecordedArguments(field, schema, recording)));
        return recording.keep(plan);
    }

    private Plan plan(List<ExecutableNormalizedField> fields, PlanParts parts) {
        Entities entities = new Entities(binding, limits, needs, orders, parts);
        RootFields roots = new RootFields(binding, entities, parts, limits.page().maximum());
        Plan plan = parts.toPlan(roots.plan(fields), fields);
        check(plan.bound());
        plan.size().check(limits.operation());
        return plan;
    }

    private void check(int bound) {
        int maximum = limits.operation().statements();
        if (bound > maximum) {
            throw new EngineException(
                    LIMIT_EXCEEDED,
                    "The operation would take "
                            + bound
                            + " statements; "
                            + maximum
                            + " is the most. Ask for fewer relations at a time.");
        }
    }
}
