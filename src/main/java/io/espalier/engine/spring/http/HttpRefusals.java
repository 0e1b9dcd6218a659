package io.espalier.engine.spring.http;

import io.espalier.engine.error.EngineException;
import io.espalier.engine.error.ErrorCode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.DisconnectedClientHelper;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers requests that never become an operation, no JSON or broken UTF-8 say, as GraphQL errors
 * too.
 */
final class HttpRefusals implements HandlerExceptionResolver, Ordered {

    private static final Logger LOG = LoggerFactory.getLogger(HttpRefusals.class);

    static final String NO_REQUEST =
            "A request needs a body that is a JSON object in UTF-8, with the document as the string 'query'.";

    private final String path;
    private final JsonMapper json;

    HttpRefusals(String path, JsonMapper json) {
        this.path = path;
        this.json = json;
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request,
            HttpServletResponse response,
            @Nullable Object handler,
            Exception exception) {
        if (!request.getRequestURI().equals(request.getContextPath() + path)) {
            return null;
        }
        if (DisconnectedClientHelper.isClientDisconnectedException(exception)) {
            LOG.debug("A client left before its answer.", exception);
            return new ModelAndView();
        }
        try {
            write(response, exception);
            return new ModelAndView();
        } catch (IOException gone) {
            LOG.debug("A client left before it was told what is wrong with its request.", gone);
            return new ModelAndView();
        }
    }

    private void write(HttpServletResponse response, Exception exception) throws IOException {
        HttpRefusal refusal = refusalOf(exception);
        response.setStatus(refusal.status().value());
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (refusal.status() == HttpStatus.METHOD_NOT_ALLOWED) {
            // Of the methods that are known here, only GET is ever refused, for what it asked.
            response.setHeader(HttpHeaders.ALLOW, exception == refusal ? "POST" : "GET, POST");
        }
        if (refusal.status() == HttpStatus.SERVICE_UNAVAILABLE) {
            response.setHeader(HttpHeaders.RETRY_AFTER, RetryAfter.SECONDS);
        }
        response.getOutputStream().write(json.writeValueAsBytes(refusal.answer()));
    }

    /** Who reads a body wraps what its stream throws. */
    private static HttpRefusal refusalOf(Exception exception) {
        for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
            if (cause instanceof HttpRefusal refusal) {
                return refusal;
            }
        }
        HttpStatus status = statusOf(exception);
        return new HttpRefusal(
                status,
                status.is5xxServerError()
                        ? new EngineException(ErrorCode.INTERNAL, "A request failed.", exception)
                        : new EngineException(ErrorCode.BAD_REQUEST, messageOf(status), exception));
    }

    private static HttpStatus statusOf(Exception exception) {
        return switch (exception) {
            case ErrorResponse response -> HttpStatus.valueOf(response.getStatusCode().value());
            case InvalidMediaTypeException nonsense -> HttpStatus.UNSUPPORTED_MEDIA_TYPE;
            case MultipartException form -> HttpStatus.UNSUPPORTED_MEDIA_TYPE;
            case HttpMessageNotReadableException unreadable -> HttpStatus.BAD_REQUEST;
            default -> HttpStatus.INTERNAL_SERVER_ERROR;
        };
    }

    private static String messageOf(HttpStatus status) {
        return switch (status) {
            case HttpStatus.METHOD_NOT_ALLOWED ->
                    "A request needs the method POST, or GET for a query.";
            case HttpStatus.UNSUPPORTED_MEDIA_TYPE ->
                    "A request needs the content type application/json.";
            case HttpStatus.NOT_ACCEPTABLE -> "The header Accept is no list of media types.";
            case HttpStatus.FORBIDDEN -> "A page of another site may not send this request.";
            default -> NO_REQUEST;
        };
    }
}
