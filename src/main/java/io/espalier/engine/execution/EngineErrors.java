package io.espalier.engine.execution;

import graphql.GraphQLError;
import io.espalier.engine.error.EngineException;
import io.espalier.engine.error.ErrorCode;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The engine's exceptions as errors of an answer.
 *
 * <p>Of an internal one the client sees an id alone, by which the log has all of it.
 */
public final class EngineErrors {

    private static final Logger LOG = LoggerFactory.getLogger(EngineErrors.class);

    private EngineErrors() {}

    public static GraphQLError of(EngineException exception) {
        return of(exception, exception.path());
    }

    /** The error at a place that graphql-java knows: response keys and indexes. */
    public static GraphQLError of(EngineException exception, List<?> path) {
        ErrorCode code = exception.code();
        boolean isInternal = code.category() == ErrorCode.Category.INTERNAL;
        return CodedError.of(code, isInternal ? logged(exception) : exception.getMessage(), path);
    }

    private static String logged(EngineException exception) {
        String id = UUID.randomUUID().toString();
        LOG.error("Internal error {}", id, exception);
        return "The server failed to answer; its log has the reason under " + id + ".";
    }
}
