package io.espalier.engine.mutation;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import io.espalier.engine.binding.Binding;
import io.espalier.engine.execution.PlannedOperation;
import io.espalier.engine.limit.Limits;
import io.espalier.engine.mutation.work.Validation;
import io.espalier.engine.plan.FieldPlan;
import jakarta.persistence.EntityManager;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Everything that writing needs beyond the operation. Thread-safe; lives as long as the
 * application.
 *
 * @param constraints tells what a refused write means to the caller
 * @param validation tells what the classes of entities demand
 * @param manager the persistence context of the current thread's transaction
 */
public record Mutations(
        Binding binding,
        Limits limits,
        Constraints constraints,
        Validation validation,
        Supplier<EntityManager> manager) {

    /** The fetchers of the mutations that the engine answers, by field. */
    public static Map<String, DataFetcher<?>> fetchers(Binding binding) {
        Map<String, DataFetcher<?>> fetchers = new LinkedHashMap<>();
        binding.writes()
                .mutations()
                .keySet()
                .forEach(field -> fetchers.put(field, Mutations::write));
        return fetchers;
    }

    /** A controller's mutation as a part of the document's transaction. */
    public static DataFetcher<?> handWritten(DataFetcher<?> written, HandWrittenPayloads payloads) {
        return new HandWrittenMutation(written, payloads);
    }

    private static Object write(DataFetchingEnvironment environment) {
        String responseKey = environment.getMergedField().getResultKey();
        FieldPlan.Write plan =
                (FieldPlan.Write) PlannedOperation.of(environment).requireRoot(responseKey);
        return MutationDocument.of(environment.getGraphQlContext()).write(responseKey, plan);
    }
}
