package io.espalier.engine.spring.http;

import io.espalier.engine.error.EngineException;
import io.espalier.engine.error.ErrorCode;
import io.espalier.engine.guard.MemoryShare;
import io.espalier.engine.limit.TransportLimits;
import io.espalier.engine.spring.http.document.TrustedDocuments;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.graphql.MediaTypes;
import org.springframework.graphql.ResponseError;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.server.webmvc.GraphQlHttpHandler;
import org.springframework.http.HttpCookie;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.util.AlternativeJdkIdGenerator;
import org.springframework.util.IdGenerator;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.databind.json.JsonMapper;

/**
 * GraphQL over HTTP with the status that each error code has.
 *
 * @see <a href="https://graphql.github.io/graphql-over-http/draft/#sec-Status-Codes">GraphQL over
 *     HTTP, status codes</a>
 */
final class EngineHttpHandler extends GraphQlHttpHandler {

    /** A server that is full, for who balances load; a key's, for who sends again. */
    private static final Set<ErrorCode> SEEN_BY_ALL =
            EnumSet.of(
                    ErrorCode.UNAVAILABLE,
                    ErrorCode.IDEMPOTENCY_KEY_IN_USE,
                    ErrorCode.IDEMPOTENCY_KEY_REUSED);

    private final WebGraphQlHandler handler;
    private final GraphQlRequests requests;
    private final JsonMapper json;
    private final TransportLimits limits;
    private final IdGenerator ids = new AlternativeJdkIdGenerator();
    private final MemoryShare bodies = MemoryShare.ofHeap(8);
    private final MemoryShare answers = MemoryShare.ofHeap(4);

    EngineHttpHandler(
            WebGraphQlHandler handler,
            JsonMapper json,
            TransportLimits limits,
            TrustedDocuments documents) {
        super(handler);
        this.handler = handler;
        this.requests = new GraphQlRequests(json, limits, documents);
        this.json = json.rebuild().addModule(AnswerSerializer.module()).build();
        this.limits = limits;
    }

    @Override
    public ServerResponse handleRequest(ServerRequest request) {
        request.principal()
                .ifPresent(
                        caller -> request.attributes().put(RequestOrigin.CALLER, caller.getName()));
        MemoryShare.Taken taken = takeFor(request);
        try {
            WebGraphQlRequest asked =
                    new WebGraphQlRequest(
                            request.uri(),
                            request.headers().asHttpHeaders(),
                            cookiesOf(request),
                            request.remoteAddress().orElse(null),
                            request.attributes(),
                            requests.read(request),
                            ids.generateId().toString(),
                            LocaleContextHolder.getLocale());
            return prepareResponse(request, handler.handleRequest(asked));
        } finally {
            taken.close();
        }
    }

    private static MultiValueMap<String, HttpCookie> cookiesOf(ServerRequest request) {
        MultiValueMap<String, HttpCookie> cookies = new LinkedMultiValueMap<>();
        request.cookies()
                .forEach((name, all) ->
                        all.forEach(cookie ->
                                cookies.add(name, new HttpCookie(name, cookie.getValue()))));
        return cookies;
    }

    /** Of a body that does not tell its length, the largest. */
    private MemoryShare.Taken takeFor(ServerRequest request) {
        long length = request.headers().contentLength().orElse(limits.body());
        try {
            return bodies.take(Math.min(length, limits.body()), Duration.ZERO);
        } catch (EngineException full) {
            throw new HttpRefusal(HttpStatus.SERVICE_UNAVAILABLE, full);
        }
    }

    /**
     * Only an answer without data has another status than 200, and only for clients that understand
     * it; but who stands between must see some, whatever the client accepts.
     */
    @Override
    protected HttpStatus selectResponseStatus(WebGraphQlResponse response, MediaType mediaType) {
        Optional<ErrorCode> seen =
                codesOf(response.getErrors()).filter(SEEN_BY_ALL::contains).findFirst();
        if (seen.isPresent() && !response.getExecutionResult().isDataPresent()) {
            return HttpStatus.valueOf(seen.get().httpStatus());
        }
        if (super.selectResponseStatus(response, mediaType) == HttpStatus.OK) {
            return HttpStatus.OK;
        }
        return HttpStatus.valueOf(statusOf(response.getErrors()));
    }

    private static int statusOf(List<ResponseError> errors) {
        return codesOf(errors)
                .map(ErrorCode::httpStatus)
                .max(Comparator.naturalOrder())
                .orElse(HttpStatus.BAD_REQUEST.value());
    }

    private static Stream<ErrorCode> codesOf(List<ResponseError> errors) {
        return errors.stream()
                .map(error -> String.valueOf(error.getExtensions().get("code")))
                .flatMap(name ->
                        Arrays.stream(ErrorCode.values()).filter(code -> code.name().equals(name)));
    }

    /** Written out at once, so that the objects of an answer do not wait for its client. */
    @Override
    protected ServerResponse.HeadersBuilder.WriteFunction getWriteFunction(
            Map<String, Object> answer, MediaType contentType) {
        AnswerBytes bytes = AnswerBytes.of(answer, json, limits);
        return (request, response) -> {
            if (bytes.refused() && MediaTypes.APPLICATION_GRAPHQL_RESPONSE.equals(contentType)) {
                response.setStatus(ErrorCode.LIMIT_EXCEEDED.httpStatus());
            }
            MemoryShare.Taken taken = takeFor(bytes);
            try {
                response.setContentLength(bytes.json().size());
                bytes.writeTo(response.getOutputStream());
                return null;
            } finally {
                taken.close();
            }
        };
    }

    private MemoryShare.Taken takeFor(AnswerBytes bytes) {
        try {
            return answers.take(bytes.json().size(), Duration.ZERO);
        } catch (EngineException full) {
            throw new HttpRefusal(HttpStatus.SERVICE_UNAVAILABLE, full);
        }
    }
}
