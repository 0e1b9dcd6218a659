package io.espalier.engine.prepared;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.execution.ExecutionContext;
import graphql.language.OperationDefinition;
import graphql.normalized.ExecutableNormalizedField;
import io.espalier.engine.error.EngineException;
import io.espalier.engine.fetch.PreparedReads;
import io.espalier.engine.plan.KeptPlan;
import io.espalier.engine.plan.Planner;
import io.espalier.engine.plan.Variables;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Makes operations ready to run, and keeps their plans while their documents are kept. Thread-safe;
 * lives as long as the schema.
 *
 * <p>An operation of a kept document is the same object each time, and its plans go when that does.
 */
public final class PreparedOperations {

    /** What a statement of a plan takes of the heap, roughly, and what else a plan does. */
    private static final int BYTES = 8_000;

    private final Planner planner;
    private final @Nullable Cache<OperationDefinition, KeptPlans> kept;

    /**
     * @param keeps whether plans are kept; the answers are the same
     */
    public PreparedOperations(Planner planner, boolean keeps) {
        this.planner = planner;
        this.kept =
                keeps
                        ? Caffeine.newBuilder()
                                .weakKeys()
                                .maximumWeight(Runtime.getRuntime().maxMemory() / 32 / BYTES)
                                .weigher((OperationDefinition operation, KeptPlans plans) ->
                                        plans.weight())
                                .build()
                        : null;
    }

    /**
     * The operation of a request.
     *
     * @throws EngineException as {@link Planner#plan} does
     */
    public PreparedOperation prepare(ExecutionContext context) {
        if (kept == null) {
            return anew(context);
        }
        Variables variables = new Variables(context.getCoercedVariables().toMap());
        if (!variables.areUsual()) {
            return anew(context);
        }
        KeptPlans plans = kept.getIfPresent(context.getOperationDefinition());
        return Optional.ofNullable(plans)
                .flatMap(known -> known.find(variables))
                .or(() -> keep(context, variables, kept))
                .orElseGet(() -> anew(context));
    }

    /**
     * One field of the root of an operation, as if it were alone.
     *
     * @throws EngineException as {@link Planner#plan} does
     */
    public PreparedOperation prepare(ExecutableNormalizedField field) {
        return PreparedOperation.of(planner.plan(List.of(field)));
    }

    private PreparedOperation anew(ExecutionContext context) {
        return PreparedOperation.of(planner.plan(fields(context)));
    }

    /**
     * Keeps a plan for these variables; none where they have a mistake, which is told elsewhere.
     */
    private Optional<PreparedOperation> keep(
            ExecutionContext context,
            Variables variables,
            Cache<OperationDefinition, KeptPlans> plans) {
        KeptPlan plan;
        try {
            plan =
                    planner.keep(
                            fields(context),
                            context.getDocument(),
                            context.getGraphQLSchema(),
                            variables);
        } catch (EngineException mistake) {
            return Optional.empty();
        }
        KeptPlans.Kept made = new KeptPlans.Kept(plan, new PreparedReads(plan.plan()));
        Optional<PreparedOperation> operation = new KeptPlans(List.of(made)).find(variables);
        if (operation.isPresent()) {
            plans.asMap()
                    .merge(
                            context.getOperationDefinition(),
                            new KeptPlans(List.of(made)),
                            (known, alone) -> known.with(made));
        }
        return operation;
    }

    private static List<ExecutableNormalizedField> fields(ExecutionContext context) {
        return context.getNormalizedQueryTree().get().getTopLevelFields();
    }
}
