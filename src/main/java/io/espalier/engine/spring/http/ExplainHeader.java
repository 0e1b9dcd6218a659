package io.espalier.engine.spring.http;

import io.espalier.engine.error.EngineException;
import io.espalier.engine.error.ErrorCode;
import io.espalier.engine.explain.ExplainMode;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import reactor.core.publisher.Mono;

/** Has an operation tell what it ran, where its request asks for that by a header. */
final class ExplainHeader implements WebGraphQlInterceptor {

    static final String NAME = "Espalier-Explain";

    private final ExplainMode most;

    /**
     * @param most what a request may ask for
     */
    ExplainHeader(ExplainMode most) {
        this.most = most;
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        List<String> asked = request.getHeaders().getOrEmpty(NAME);
        if (asked.isEmpty()) {
            return chain.next(request);
        }
        ExplainMode mode = modeOf(asked);
        request.configureExecutionInput((input, builder) -> {
            input.getGraphQLContext().put(ExplainMode.class, mode);
            return input;
        });
        return chain.next(request).doOnNext(ExplainHeader::keepOutOfCaches);
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
    private static void keepOutOfCaches(WebGraphQlResponse response) {
        response.getResponseHeaders().setCacheControl(CacheControl.noStore());
    }
}
