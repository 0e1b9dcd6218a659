package io.espalier.engine.spring;

import graphql.GraphQLError;
import graphql.schema.DataFetchingEnvironment;
import io.espalier.engine.error.EngineException;
import io.espalier.engine.execution.EngineErrors;
import io.espalier.engine.execution.PlannedOperation;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.DataFetcherExceptionResolverAdapter;

/**
 * Turns the exceptions of single fields into their errors, at the field's place: the engine's, and
 * those of the database that hand-written code met.
 */
final class EngineExceptionResolver extends DataFetcherExceptionResolverAdapter {

    @Override
    protected @Nullable GraphQLError resolveToSingleError(
            Throwable exception, DataFetchingEnvironment environment) {
        return known(exception, environment)
                .map(failure ->
                        EngineErrors.of(
                                failure, environment.getExecutionStepInfo().getPath().toList()))
                .orElse(null);
    }

    private static Optional<EngineException> known(
            Throwable exception, DataFetchingEnvironment environment) {
        return exception instanceof EngineException known
                ? Optional.of(known)
                : PlannedOperation.find(environment.getGraphQlContext())
                        .flatMap(operation -> operation.databaseFailure(exception));
    }
}
