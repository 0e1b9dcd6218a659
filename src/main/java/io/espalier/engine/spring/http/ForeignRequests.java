package io.espalier.engine.spring.http;

import java.util.List;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Requests at the path of GraphQL that are none by their method or content type; {@link
 * HttpRefusals} answers them.
 */
final class ForeignRequests {

    private static final MediaType JSON_LIKE = new MediaType("application", "*+json");

    private ForeignRequests() {}

    static RouterFunction<ServerResponse> at(String path) {
        return RouterFunctions.route(
                RequestPredicates.path(path).and(request -> !isPostOfJson(request)),
                ForeignRequests::refuse);
    }

    private static boolean isPostOfJson(ServerRequest request) {
        return request.method().equals(HttpMethod.POST) && isJson(request);
    }

    private static boolean isJson(ServerRequest request) {
        return request.headers()
                .contentType()
                .filter(type ->
                        MediaType.APPLICATION_JSON.includes(type) || JSON_LIKE.includes(type))
                .isPresent();
    }

    private static ServerResponse refuse(ServerRequest request) throws Exception {
        if (!request.method().equals(HttpMethod.POST)) {
            throw new HttpRequestMethodNotSupportedException(
                    request.method().name(), List.of(HttpMethod.POST.name()));
        }
        throw new HttpMediaTypeNotSupportedException(
                request.headers().contentType().orElse(null), List.of(MediaType.APPLICATION_JSON));
    }
}
