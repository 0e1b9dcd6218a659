package io.espalier.engine.spring;

import graphql.GraphQLError;
import graphql.schema.DataFetchingEnvironment;
import io.espalier.engine.api.UserError;
import io.espalier.engine.api.UserErrorException;
import io.espalier.engine.error.EngineException;
import io.espalier.engine.error.ErrorCode;
import io.espalier.engine.execution.EngineErrors;
import io.espalier.engine.execution.PlannedOperation;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
        return known(exception, environment)
                .map(known ->
                        EngineErrors.of(
                                known, environment.getExecutionStepInfo().getPath().toList()))
                .orElse(null);
    }

    private static Optional<EngineException> known(
            Throwable exception, DataFetchingEnvironment environment) {
        return switch (exception) {
            case EngineException own -> Optional.of(own);
            case UserErrorException mistake ->
                    Optional.of(new EngineException(ErrorCode.INVALID_ARGUMENT, messages(mistake)));
            default ->
                    PlannedOperation.find(environment.getGraphQlContext())
                            .flatMap(operation -> ended(operation, exception));
        };
    }

    private static String messages(UserErrorException mistake) {
        return mistake.errors().stream().map(UserError::message).collect(Collectors.joining(" "));
    }

    /** Nothing can follow in the transaction then, and who sends it again may succeed. */
    private static Optional<EngineException> ended(
            PlannedOperation operation, Throwable exception) {
        return operation
                .databaseFailure(exception)
                .filter(failure -> AGAIN.contains(failure.code()))
                .map(operation.statements()::fail);
    }
}
