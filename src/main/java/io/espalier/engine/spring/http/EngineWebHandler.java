package io.espalier.engine.spring.http;

import io.espalier.engine.spring.EngineGraphQlService;
import io.espalier.engine.spring.OperationStep;
import io.micrometer.context.ContextSnapshotFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.server.WebSocketGraphQlInterceptor;
import reactor.core.publisher.Mono;

/**
 * Spring's handler of requests. Over HTTP it goes a shorter way if all interceptors are the
 * engine's: they and the operation wait for nothing, so Reactor would be the dearest of them.
 */
final class EngineWebHandler implements WebGraphQlHandler {

    private final WebGraphQlHandler spring;
    private final List<OperationStep> steps = new ArrayList<>();
    private final @Nullable EngineGraphQlService service;

    EngineWebHandler(ExecutionGraphQlService service, List<WebGraphQlInterceptor> interceptors) {
        this.spring = WebGraphQlHandler.builder(service).interceptors(interceptors).build();
        interceptors.forEach(interceptor -> {
            if (interceptor instanceof OperationStep step) {
                steps.add(step);
            }
        });
        this.service =
                steps.size() == interceptors.size() && service instanceof EngineGraphQlService own
                        ? own
                        : null;
    }

    /** Answers as {@link #handleRequest} does. */
    CompletableFuture<WebGraphQlResponse> answer(WebGraphQlRequest request) {
        return service == null ? answer(request, spring) : answer(request, service, 0);
    }

    /** Answers by any handler. */
    static CompletableFuture<WebGraphQlResponse> answer(
            WebGraphQlRequest request, WebGraphQlHandler handler) {
        return handler.handleRequest(request)
                .toFuture()
                .thenApply(response -> Objects.requireNonNull(response, "nothing was answered"));
    }

    private CompletableFuture<WebGraphQlResponse> answer(
            WebGraphQlRequest request, EngineGraphQlService service, int place) {
        if (place == steps.size()) {
            return service.run(request, contextSnapshotFactory())
                    .thenApply(WebGraphQlResponse::new);
        }
        OperationStep step = steps.get(place);
        @Nullable WebGraphQlResponse own = step.before(request);
        return own != null
                ? CompletableFuture.completedFuture(own)
                : answer(request, service, place + 1)
                        .thenApply(response -> {
                            step.after(request, response);
                            return response;
                        });
    }

    @Override
    public Mono<WebGraphQlResponse> handleRequest(WebGraphQlRequest request) {
        return spring.handleRequest(request);
    }

    @Override
    public WebSocketGraphQlInterceptor getWebSocketInterceptor() {
        return spring.getWebSocketInterceptor();
    }

    @Override
    public ContextSnapshotFactory contextSnapshotFactory() {
        return spring.contextSnapshotFactory();
    }
}
