package io.espalier.engine.spring.http;

import io.espalier.engine.limit.TransportLimits;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.server.webmvc.GraphQlRequestPredicates;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Who answers a request at the path of GraphQL. Those that are none by their method, content type
 * or sender are refused, and {@link HttpRefusals} says why; events are left to Spring.
 */
final class GraphQlRoute implements RouterFunction<ServerResponse> {

    private static final MediaType JSON_LIKE = new MediaType("application", "*+json");

    private final PathPattern path;
    private final RequestPredicate http;
    private final RequestPredicate events;
    private final HandlerFunction<ServerResponse> handler;
    private final TransportLimits limits;
    private final boolean subscriptions;

    /**
     * @param subscriptions whether the schema has any, so that events may be asked for
     */
    GraphQlRoute(
            String path,
            HandlerFunction<ServerResponse> handler,
            TransportLimits limits,
            boolean subscriptions) {
        PathPatternParser parser = PathPatternParser.defaultInstance;
        this.path = parser.parse(parser.initFullPathPattern(path));
        this.http = GraphQlRequestPredicates.graphQlHttp(path);
        this.events = GraphQlRequestPredicates.graphQlSse(path);
        this.handler = handler;
        this.limits = limits;
        this.subscriptions = subscriptions;
    }

    @Override
    public Optional<HandlerFunction<ServerResponse>> route(ServerRequest request) {
        if (!path.matches(request.requestPath().pathWithinApplication())) {
            return Optional.empty();
        }
        // Metrics name a request by it.
        request.attributes().put(RouterFunctions.MATCHING_PATTERN_ATTRIBUTE, path);
        return Optional.ofNullable(find(request));
    }

    private @Nullable HandlerFunction<ServerResponse> find(ServerRequest request) {
        if (!isRequest(request)) {
            return GraphQlRoute::refuse;
        }
        if (isForged(request)) {
            return forged -> {
                throw new ResponseStatusException(HttpStatus.FORBIDDEN);
            };
        }
        if (request.method().equals(HttpMethod.GET) || http.test(request)) {
            return handler;
        }
        return events.test(request) && !isAnsweredByEvents(request) ? this::refuseEvents : null;
    }

    private static boolean isRequest(ServerRequest request) {
        return (request.method().equals(HttpMethod.POST) && isJson(request))
                || request.method().equals(HttpMethod.GET);
    }

    private static boolean isJson(ServerRequest request) {
        return request.headers()
                .contentType()
                .filter(type ->
                        MediaType.APPLICATION_JSON.includes(type) || JSON_LIKE.includes(type))
                .isPresent();
    }

    /**
     * Whether another site's page made the browser send it without asking first, by a form, a link
     * or a picture. By a script it asks, and CORS decides.
     *
     * @see <a href="https://www.w3.org/TR/fetch-metadata/">Fetch metadata request headers</a>
     */
    private static boolean isForged(ServerRequest request) {
        @Nullable String site = request.headers().firstHeader("Sec-Fetch-Site");
        @Nullable String mode = request.headers().firstHeader("Sec-Fetch-Mode");
        return site != null
                && Set.of("cross-site", "same-site").contains(site)
                && !"cors".equals(mode);
    }

    /** The body of a request for events is read by Spring, which knows no bound. */
    private boolean isAnsweredByEvents(ServerRequest request) {
        long length = request.headers().contentLength().orElse(Long.MAX_VALUE);
        return subscriptions && length <= limits.body();
    }

    private ServerResponse refuseEvents(ServerRequest request) throws Exception {
        if (subscriptions) {
            throw BoundedBody.tooLarge(limits);
        }
        throw new HttpMediaTypeNotAcceptableException(List.of(MediaType.APPLICATION_JSON));
    }

    private static ServerResponse refuse(ServerRequest request) throws Exception {
        if (!request.method().equals(HttpMethod.POST)) {
            throw new HttpRequestMethodNotSupportedException(
                    request.method().name(),
                    List.of(HttpMethod.GET.name(), HttpMethod.POST.name()));
        }
        throw new HttpMediaTypeNotSupportedException(
                request.headers().contentType().orElse(null), List.of(MediaType.APPLICATION_JSON));
    }
}
