package io.espalier.engine.spring;

import graphql.GraphQLError;
import graphql.execution.UnknownOperationException;
import io.espalier.engine.error.ErrorCode;
import io.espalier.engine.execution.CodedError;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Gives every error of an answer a code of the documented list, also those that graphql-java and
 * Spring made.
 */
public final class ErrorCodes {

    private ErrorCodes() {}

    static List<GraphQLError> complete(List<GraphQLError> errors) {
        return errors.stream()
                .<GraphQLError>map(error -> CodedError.of(error, codeOf(error)))
                .toList();
    }

    /** The documented code that an error has, or would have if it had none of its own. */
    public static ErrorCode nearest(GraphQLError error) {
        Map<String, Object> extensions = error.getExtensions();
        Object given = extensions == null ? null : extensions.get("code");
        return Arrays.stream(ErrorCode.values())
                .filter(code -> code.name().equals(given))
                .findFirst()
                .orElseGet(() -> codeOf(error));
    }

    private static ErrorCode codeOf(GraphQLError error) {
        if (error instanceof UnknownOperationException) {
            return ErrorCode.OPERATION_RESOLUTION_FAILED;
        }
        return switch (String.valueOf(error.getErrorType())) {
            case "InvalidSyntax" -> ErrorCode.GRAPHQL_PARSE_FAILED;
            case "ValidationError" -> ErrorCode.GRAPHQL_VALIDATION_FAILED;
            case "OperationNotSupported" -> ErrorCode.OPERATION_RESOLUTION_FAILED;
            case "BAD_REQUEST" -> ErrorCode.BAD_REQUEST;
            case "ExecutionAborted", "BadFaithIntrospection" -> ErrorCode.LIMIT_EXCEEDED;
            default -> ErrorCode.INTERNAL;
        };
    }
}
