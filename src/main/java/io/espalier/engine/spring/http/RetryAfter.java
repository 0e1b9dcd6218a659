package io.espalier.engine.spring.http;

import io.espalier.engine.error.ErrorCode;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.http.HttpHeaders;
import reactor.core.publisher.Mono;

/** Tells a client whom the server cannot serve now when to come again. */
final class RetryAfter implements WebGraphQlInterceptor {

    static final String SECONDS = "1";

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        return chain.next(request)
                .doOnNext(response -> {
                    if (isRefused(response)) {
                        response.getResponseHeaders().set(HttpHeaders.RETRY_AFTER, SECONDS);
                    }
                });
    }

    private static boolean isRefused(WebGraphQlResponse response) {
        return response.getErrors().stream()
                .anyMatch(error ->
                        ErrorCode.UNAVAILABLE.name().equals(error.getExtensions().get("code")));
    }
}
