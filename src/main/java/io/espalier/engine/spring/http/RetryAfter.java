package io.espalier.engine.spring.http;

import io.espalier.engine.error.ErrorCode;
import io.espalier.engine.spring.OperationStep;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.http.HttpHeaders;

/** Tells a client whom the server cannot serve now when to come again. */
final class RetryAfter implements OperationStep {

    static final String SECONDS = "1";

    @Override
    public void after(WebGraphQlRequest request, WebGraphQlResponse response) {
        if (!response.getExecutionResult().getErrors().isEmpty() && isRefused(response)) {
            response.getResponseHeaders().set(HttpHeaders.RETRY_AFTER, SECONDS);
        }
    }

    private static boolean isRefused(WebGraphQlResponse response) {
        return response.getErrors().stream()
                .anyMatch(error ->
                        ErrorCode.UNAVAILABLE.name().equals(error.getExtensions().get("code")));
    }
}
