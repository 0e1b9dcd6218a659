package io.espalier.engine.spring.metrics;

import graphql.ExecutionResult;
import io.espalier.engine.error.ErrorCode;
import io.espalier.engine.spring.ErrorCodes;
import io.micrometer.common.KeyValue;
import io.micrometer.common.KeyValues;
import java.util.Optional;
import org.springframework.graphql.observation.DefaultExecutionRequestObservationConvention;
import org.springframework.graphql.observation.ExecutionRequestObservationContext;

/**
 * The tags of an operation: its type, its outcome and the code of its first error. All have few
 * values, whatever clients send.
 */
final class OperationObservationConvention extends DefaultExecutionRequestObservationConvention {

    private static final String CODE = "graphql.error.code";
    private static final String OUTCOME = "graphql.outcome";

    @Override
    public KeyValues getLowCardinalityKeyValues(ExecutionRequestObservationContext context) {
        return super.getLowCardinalityKeyValues(context)
                .and(CODE, code(context).map(ErrorCode::name).orElse("none"));
    }

    /** By the code's category: Spring's own knows only Spring's error types. */
    @Override
    protected KeyValue outcome(ExecutionRequestObservationContext context) {
        return KeyValue.of(
                OUTCOME,
                code(context)
                        .map(code ->
                                code.category() == ErrorCode.Category.INTERNAL
                                        ? "INTERNAL_ERROR"
                                        : "REQUEST_ERROR")
                        .orElse("SUCCESS"));
    }

    /** Empty if all went well. A code of the application's own counts as its nearest. */
    private static Optional<ErrorCode> code(ExecutionRequestObservationContext context) {
        ExecutionResult result = context.getExecutionResult();
        if (result == null || context.getError() != null) {
            return Optional.of(ErrorCode.INTERNAL);
        }
        return result.getErrors().stream().findFirst().map(ErrorCodes::nearest);
    }
}
