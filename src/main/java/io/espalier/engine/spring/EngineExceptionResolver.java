package io.espalier.engine.spring;

import graphql.GraphQLError;
import graphql.schema.DataFetchingEnvironment;
import io.espalier.engine.error.EngineException;
import io.espalier.engine.execution.EngineErrors;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.DataFetcherExceptionResolverAdapter;

/** Turns the engine's exceptions of single fields into their errors, at the field's place. */
final class EngineExceptionResolver extends DataFetcherExceptionResolverAdapter {

    @Override
    protected @Nullable GraphQLError resolveToSingleError(
            Throwable exception, DataFetchingEnvironment environment) {
        return exception instanceof EngineException known
                ? EngineErrors.of(known, environment.getExecutionStepInfo().getPath().toList())
                : null;
    }
}
