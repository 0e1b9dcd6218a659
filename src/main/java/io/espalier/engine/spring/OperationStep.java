package io.espalier.engine.spring;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import reactor.core.publisher.Mono;

/**
 * An interceptor of the engine: what it does before and after an operation waits for nothing, so it
 * needs no Reactor where nobody else is in the chain.
 */
public interface OperationStep extends WebGraphQlInterceptor {

    /**
     * Comes before the operation.
     *
     * @return the answer in its place; null to let it run
     */
    default @Nullable WebGraphQlResponse before(WebGraphQlRequest request) {
        return null;
    }

    /** Completes the answer, that of another step too which comes later. */
    default void after(WebGraphQlRequest request, WebGraphQlResponse response) {}

    @Override
    default Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        @Nullable WebGraphQlResponse own = before(request);
        return own != null
                ? Mono.just(own)
                : chain.next(request).doOnNext(response -> after(request, response));
    }
}
