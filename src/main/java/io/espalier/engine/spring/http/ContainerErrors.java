package io.espalier.engine.spring.http;

import io.espalier.engine.error.EngineException;
import io.espalier.engine.error.ErrorCode;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.databind.json.JsonMapper;

/**
 * Requests at the path of GraphQL that the servlet container gave up, because their body stopped on
 * its way, say: it would show its own error page.
 */
final class ContainerErrors {

    private ContainerErrors() {}

    static RouterFunction<ServerResponse> at(String path, JsonMapper json) {
        return RouterFunctions.route(
                request -> isErrorAt(path, request), request -> answer(refusalOf(request), json));
    }

    private static boolean isErrorAt(String path, ServerRequest request) {
        return request.servletRequest().getDispatcherType() == DispatcherType.ERROR
                && (request.servletRequest().getContextPath() + path)
                        .equals(request.attributes().get(RequestDispatcher.ERROR_REQUEST_URI));
    }

    private static HttpRefusal refusalOf(ServerRequest request) {
        Object code = request.attributes().get(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatus status =
                code instanceof Integer number
                        ? HttpStatus.valueOf(number)
                        : HttpStatus.INTERNAL_SERVER_ERROR;
        if (status == HttpStatus.REQUEST_TIMEOUT) {
            return new HttpRefusal(
                    status,
                    new EngineException(
                            ErrorCode.TIMEOUT, "The body did not arrive: it stopped on its way."));
        }
        return new HttpRefusal(
                status,
                status.is5xxServerError()
                        ? new EngineException(ErrorCode.INTERNAL, "The container gave up: " + code)
                        : new EngineException(
                                ErrorCode.BAD_REQUEST, "The request could not be read."));
    }

    private static ServerResponse answer(HttpRefusal refusal, JsonMapper json) {
        return ServerResponse.status(refusal.status())
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(json.writeValueAsBytes(refusal.answer()));
    }
}
