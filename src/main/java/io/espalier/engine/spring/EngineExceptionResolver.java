package io.espalier.engine.spring;

import graphql.GraphQLError;
import graphql.schema.DataFetchingEnvironment;
import io.espalier.engine.api.UserError;
import io.espalier.engine.api.UserErrorException;
import io.espalier.engine.error.EngineException;
import io.espalier.engine.error.ErrorCode;
import io.espalier.engine.execution.EngineErrors;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.DataFetcherExceptionResolverAdapter;

/** Turns the engine's exceptions of single fields into their errors, at the field's place. */
final class EngineExceptionResolver extends DataFetcherExceptionResolverAdapter {

    @Override
    protected @Nullable GraphQLError resolveToSingleError(
            Throwable exception, DataFetchingEnvironment environment) {
        EngineException known =
                switch (exception) {
                    case EngineException own -> own;
                    case UserErrorException mistake ->
                            new EngineException(ErrorCode.INVALID_ARGUMENT, messages(mistake));
                    default -> null;
                };
        return known == null
                ? null
                : EngineErrors.of(known, environment.getExecutionStepInfo().getPath().toList());
    }

    private static String messages(UserErrorException mistake) {
        return mistake.errors().stream().map(UserError::message).collect(Collectors.joining(" "));
    }
}
