package io.espalier.engine.spring.http;

import io.espalier.engine.error.EngineException;
import io.espalier.engine.error.ErrorCode;
import io.espalier.engine.explain.ExplainMode;
import io.espalier.engine.spring.OperationStep;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;

/** Has an operation tell what it ran, where its request asks for that by a header. */
final class ExplainHeader implements OperationStep {

    static final String NAME = "Espalier-Explain";

    private final ExplainMode most;

    /**
     * @param most what a request may ask for
     */
    ExplainHeader(ExplainMode most) {
        this.most = most;
    }

    @Override
    public @Nullable WebGraphQlResponse before(WebGraphQlRequest request) {
        if (isAsked(request)) {
            ExplainMode mode = modeOf(request.getHeaders().getOrEmpty(NAME));
            request.configureExecutionInput((input, builder) -> {
                input.getGraphQLContext().put(ExplainMode.class, mode);
                return input;
            });
        }
        return null;
    }

    private static boolean isAsked(WebGraphQlRequest request) {
        return request.getHeaders().getFirst(NAME) != null;
    }

    private ExplainMode modeOf(List<String> asked) {
        if (most == ExplainMode.OFF) {
            throw refusal(
                    "This server does not tell what it ran; send the request without '%s'."
                            .formatted(NAME));
        }
        ExplainMode mode =
                Stream.of(ExplainMode.READS, ExplainMode.PLANS)
                        .filter(each -> asked.equals(List.of(each.word())))
                        .findFirst()
                        .orElseThrow(() ->
                                refusal(
                                        "The header '%s' is needed once, as 'reads' or 'plans'."
                                                .formatted(NAME)));
        if (!most.allows(mode)) {
            throw refusal("This server tells no plans; send '%s: reads'.".formatted(NAME));
        }
        return mode;
    }

    private static HttpRefusal refusal(String message) {
        return new HttpRefusal(
                HttpStatus.BAD_REQUEST, new EngineException(ErrorCode.BAD_REQUEST, message));
    }

    /** It is of this one run, and not for everyone. */
    @Override
    public void after(WebGraphQlRequest request, WebGraphQlResponse response) {
        if (isAsked(request)) {
            response.getResponseHeaders().setCacheControl(CacheControl.noStore());
        }
    }
}
