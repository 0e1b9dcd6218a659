package io.espalier.engine.spring.http;

import io.espalier.engine.error.EngineException;
import io.espalier.engine.execution.OperationOrigin;
import io.espalier.engine.execution.StatementTotals;
import io.espalier.engine.idempotency.IdempotencyKey;
import io.espalier.engine.spring.OperationStep;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.http.HttpStatus;

/**
 * Tells an operation whose request it is, and what the client calls that; the answer names the
 * request too.
 */
final class RequestOrigin implements OperationStep {

    /** Where the name of the caller is among the attributes of a request. */
    static final String CALLER = RequestOrigin.class.getName() + ".caller";

    static final String IDEMPOTENCY_KEY = "Idempotency-Key";
    private static final String REPLAYED = "Idempotent-Replayed";
    private static final String REQUEST_ID = "X-Request-Id";

    /** What another server may have called the request, so that logs can be joined. */
    private static final Pattern REQUEST_IDS = Pattern.compile("[A-Za-z0-9._:/+=-]{1,100}");

    private final RequestFingerprint fingerprint;

    RequestOrigin(RequestFingerprint fingerprint) {
        this.fingerprint = fingerprint;
    }

    @Override
    public @Nullable WebGraphQlResponse before(WebGraphQlRequest request) {
        Map<Object, Object> context = contextOf(request);
        request.configureExecutionInput((input, builder) -> {
            input.getGraphQLContext().putAll(context);
            return input;
        });
        return null;
    }

    private Map<Object, Object> contextOf(WebGraphQlRequest request) {
        Map<OperationOrigin.Name, Object> context = new EnumMap<>(OperationOrigin.Name.class);
        context.put(OperationOrigin.Name.REQUEST, idOf(request));
        Object caller = request.getAttributes().get(CALLER);
        if (caller != null) {
            context.put(OperationOrigin.Name.CALLER, caller);
        }
        List<String> keys = request.getHeaders().getOrEmpty(IDEMPOTENCY_KEY);
        if (!keys.isEmpty()) {
            context.put(
                    OperationOrigin.Name.KEY,
                    keyOf(
                            String.join(", ", keys),
                            caller == null ? "" : caller.toString(),
                            request));
        }
        return Map.copyOf(context);
    }

    /** Two headers are one with a comma and a space, which no key has. */
    private IdempotencyKey keyOf(String value, String caller, WebGraphQlRequest request) {
        try {
            return new IdempotencyKey(caller, value, fingerprint.of(request));
        } catch (EngineException exception) {
            throw new HttpRefusal(HttpStatus.BAD_REQUEST, exception);
        }
    }

    private static String idOf(WebGraphQlRequest request) {
        @Nullable String given = request.getHeaders().getFirst(REQUEST_ID);
        return given != null && REQUEST_IDS.matcher(given).matches() ? given : request.getId();
    }

    @Override
    public void after(WebGraphQlRequest request, WebGraphQlResponse response) {
        response.getResponseHeaders().set(REQUEST_ID, idOf(request));
        if (StatementTotals.find(response.getExecutionInput().getGraphQLContext())
                .filter(StatementTotals::repeated)
                .isPresent()) {
            response.getResponseHeaders().set(REPLAYED, "true");
        }
    }
}
