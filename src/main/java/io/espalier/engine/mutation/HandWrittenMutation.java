package io.espalier.engine.mutation;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import io.espalier.engine.api.UserError;
import io.espalier.engine.api.UserErrorException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * A mutation of a controller: a part of the document's transaction like those of the engine. What
 * it left to be written is sent when it returns, so that its mistakes are told at its place.
 */
final class HandWrittenMutation implements DataFetcher<@Nullable Object> {

    private final DataFetcher<?> written;
    private final HandWrittenPayloads payloads;

    HandWrittenMutation(DataFetcher<?> written, HandWrittenPayloads payloads) {
        this.written = written;
        this.payloads = payloads;
    }

    @Override
    public @Nullable Object get(DataFetchingEnvironment environment) throws Exception {
        MutationDocument document = MutationDocument.of(environment.getGraphQlContext());
        try {
            document.beginHandWritten();
            Object value = written.get(environment);
            if (value instanceof CompletionStage<?> stage) {
                CompletableFuture<?> future = stage.toCompletableFuture();
                document.flush();
                return future.handle((result, failure) ->
                        failure == null
                                ? returned(environment, document, result)
                                : rejected(environment, document, failure));
            }
            document.flush();
            return returned(environment, document, value);
        } catch (RuntimeException failure) {
            return rejected(environment, document, failure);
        }
    }

    /** The controller's object, unless it tells of mistakes itself. */
    private @Nullable Object returned(
            DataFetchingEnvironment environment,
            MutationDocument document,
            @Nullable Object value) {
        List<UserError> errors =
                payloads.find(environment.getField().getName()).isEmpty()
                        ? List.of()
                        : HandWrittenPayloads.errorsIn(value, environment);
        return errors.isEmpty()
                ? value
                : rejected(environment, document, new UserErrorException(errors));
    }

    /**
     * An empty payload, which the document's answer replaces.
     *
     * @throws RuntimeException for what is no mistake of the caller, or cannot be told by a payload
     */
    private Object rejected(
            DataFetchingEnvironment environment, MutationDocument document, Throwable failure) {
        List<UserError> errors =
                find(failure)
                        .map(UserErrorException::errors)
                        .orElseGet(() -> document.mistakes(failure));
        if (errors.isEmpty()) {
            throw failure instanceof RuntimeException known
                    ? known
                    : new IllegalStateException(failure);
        }
        if (payloads.find(environment.getField().getName()).isEmpty()) {
            throw new UserErrorException(errors);
        }
        document.fail(environment.getMergedField().getResultKey(), errors);
        return Map.of();
    }

    private static Optional<UserErrorException> find(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof UserErrorException mistake) {
                return Optional.of(mistake);
            }
        }
        return Optional.empty();
    }
}
