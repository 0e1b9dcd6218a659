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
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.springframework.graphql.MediaTypes;
import org.springframework.graphql.ResponseError;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.server.webmvc.GraphQlHttpHandler;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.util.AlternativeJdkIdGenerator;
import org.springframework.util.IdGenerator;
import org.springframework.web.server.NotAcceptableStatusException;
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

    /** As {@link GraphQlHttpHandler} has them. */
    private static final List<MediaType> WRITTEN =
            List.of(
                    MediaTypes.APPLICATION_GRAPHQL_RESPONSE,
                    MediaType.APPLICATION_JSON,
                    new MediaType("application", "graphql+json"));

    private final Function<WebGraphQlRequest, CompletableFuture<WebGraphQlResponse>> operations;
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
        this.operations =
                handler instanceof EngineWebHandler own
                        ? own::answer
                        : request -> EngineWebHandler.answer(request, handler);
        this.requests = new GraphQlRequests(json, limits, documents);
        this.json = json.rebuild().addModule(AnswerSerializer.module()).build();
        this.limits = limits;
    }

    /**
     * Answers at once where the operation does, as all do but those of which an interceptor of the
     * application waits for something.
     */
    @Override
    public ServerResponse handleRequest(ServerRequest request) {
        MediaType contentType = contentTypeFor(request);
        request.principal()
                .ifPresent(
                        caller -> request.attributes().put(RequestOrigin.CALLER, caller.getName()));
        MemoryShare.Taken taken = takeFor(request);
        try {
            WebGraphQlRequest asked =
                    new ReceivedRequest(
                            request, requests.read(request), ids.generateId().toString());
            return ServerResponse.async(
                    operations.apply(asked).thenApply(response -> answer(response, contentType)));
        } finally {
            taken.close();
        }
    }

    /** The first that the client accepts and that can be written; JSON if none is. */
    private static MediaType contentTypeFor(ServerRequest request) {
        try {
            for (MediaType accepted : request.headers().accept()) {
                if (WRITTEN.contains(accepted)) {
                    return accepted;
                }
            }
            return MediaType.APPLICATION_JSON;
        } catch (InvalidMediaTypeException broken) {
            throw new NotAcceptableStatusException(String.valueOf(broken.getMessage()));
        }
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

    private ServerResponse answer(WebGraphQlResponse response, MediaType contentType) {
        AnswerBytes bytes = AnswerBytes.of(response.toMap(), json, limits);
        HttpStatus status = statusOf(response, contentType);
        if (bytes.refused() && MediaTypes.APPLICATION_GRAPHQL_RESPONSE.equals(contentType)) {
            status = HttpStatus.valueOf(ErrorCode.LIMIT_EXCEEDED.httpStatus());
        }
        HttpHeaders headers = response.getResponseHeaders();
        headers.setContentType(contentType);
        return new HttpAnswer(status, headers, bytes, answers);
    }

    /**
     * Only an answer without data has another status than 200, and only for clients that understand
     * it; but who stands between must see some, whatever the client accepts.
     */
    private static HttpStatus statusOf(WebGraphQlResponse response, MediaType contentType) {
        if (response.getExecutionResult().isDataPresent()) {
            return HttpStatus.OK;
        }
        List<ErrorCode> codes = codesOf(response.getErrors());
        return codes.stream()
                .filter(SEEN_BY_ALL::contains)
                .findFirst()
                .map(code -> HttpStatus.valueOf(code.httpStatus()))
                .orElseGet(() ->
                        MediaTypes.APPLICATION_GRAPHQL_RESPONSE.equals(contentType)
                                ? worst(codes)
                                : HttpStatus.OK);
    }

    private static HttpStatus worst(List<ErrorCode> codes) {
        return codes.stream()
                .map(ErrorCode::httpStatus)
                .max(Comparator.naturalOrder())
                .map(HttpStatus::valueOf)
                .orElse(HttpStatus.BAD_REQUEST);
    }

    private static List<ErrorCode> codesOf(List<ResponseError> errors) {
        return errors.stream()
                .map(error -> String.valueOf(error.getExtensions().get("code")))
                .flatMap(name ->
                        Arrays.stream(ErrorCode.values()).filter(code -> code.name().equals(name)))
                .toList();
    }
}
