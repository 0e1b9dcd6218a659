package io.espalier.engine.execution;

import graphql.GraphQLContext;
import graphql.execution.ExecutionContext;
import graphql.language.OperationDefinition;
import io.espalier.engine.idempotency.IdempotencyKey;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where an operation comes from.
 *
 * @param operation its name; null if it has none
 * @param caller who asks; null if nobody knows
 * @param request the id of the request; null outside of HTTP
 * @param key what the client calls the request; null if it gave no name, or nothing is written
 */
public record OperationOrigin(
        @Nullable String operation,
        @Nullable String caller,
        @Nullable String request,
        @Nullable IdempotencyKey key) {

    /** The names under which an operation's context has these. */
    public enum Name {
        CALLER,
        REQUEST,
        KEY
    }

    static OperationOrigin of(ExecutionContext execution) {
        GraphQLContext context = execution.getGraphQLContext();
        return new OperationOrigin(
                execution.getOperationDefinition().getName(),
                context.get(Name.CALLER),
                context.get(Name.REQUEST),
                writes(execution) ? context.get(Name.KEY) : null);
    }

    /** Whatever only reads may be done twice. */
    private static boolean writes(ExecutionContext execution) {
        return execution.getOperationDefinition().getOperation()
                == OperationDefinition.Operation.MUTATION;
    }

    Optional<IdempotencyKey> givenKey() {
        return Optional.ofNullable(key);
    }
}
