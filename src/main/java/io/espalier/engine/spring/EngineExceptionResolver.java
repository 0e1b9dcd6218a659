package io.espalier.engine.spring;

import graphql.GraphQLError;
import graphql.schema.DataFetchingEnvironment;
import io.espalier.engine.error.EngineException;
import io.espalier.engine.error.ErrorCode;
import io.espalier.engine.execution.EngineErrors;
import io.espalier.engine.execution.PlannedOperation;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.DataFetcherExceptionResolverAdapter;

/**
 * Turns the engine's exceptions of single fields into their errors, at the field's place. Where
 * hand-written code has lost the database or a race, that ends the operation.
 */
final class EngineExceptionResolver extends DataFetcherExceptionResolverAdapter {

    private static final Set<ErrorCode> AGAIN = EnumSet.of(ErrorCode.RETRY, ErrorCode.UNAVAILABLE);

    @Override
    protected @Nullable GraphQLError resolveToSingleError(
            Throwable exception, DataFetchingEnvironment environment) {
        return exception instanceof EngineException known
                ? error(known, environment)
                : PlannedOperation.find(environment.getGraphQlContext())
                        .flatMap(operation -> ended(operation, exception))
                        .map(ended -> error(ended, environment))
                        .orElse(null);
    }

    /** Nothing can follow in the transaction then, and who sends it again may succeed. */
    private static Optional<EngineException> ended(
            PlannedOperation operation, Throwable exception) {
        return operation
                .databaseFailure(exception)
                .filter(failure -> AGAIN.contains(failure.code()))
                .map(operation.statements()::fail);
    }

    private static GraphQLError error(
            EngineException exception, DataFetchingEnvironment environment) {
        return EngineErrors.of(exception, environment.getExecutionStepInfo().getPath().toList());
    }
}
