package io.espalier.engine.spring.http;

import graphql.ExecutionResult;
import io.espalier.engine.error.EngineException;
import io.espalier.engine.execution.EngineErrors;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;

/** A request that is refused with a status of its own, before it becomes an operation. */
final class HttpRefusal extends RuntimeException {

    private final HttpStatus status;
    private final EngineException reason;

    HttpRefusal(HttpStatus status, EngineException reason) {
        super(reason);
        this.status = status;
        this.reason = reason;
    }

    HttpStatus status() {
        return status;
    }

    /** What the client is told: one error, without data. */
    Map<String, Object> answer() {
        return ExecutionResult.newExecutionResult()
                .errors(List.of(EngineErrors.of(reason)))
                .build()
                .toSpecification();
    }
}
