package io.espalier.engine.spring;

import io.espalier.engine.error.ErrorCode;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.ResponseError;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.server.webmvc.GraphQlHttpHandler;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;

/**
 * GraphQL over HTTP with the status that each error code has.
 *
 * @see <a href="https://graphql.github.io/graphql-over-http/draft/#sec-Status-Codes">GraphQL over
 *     HTTP, status codes</a>
 */
final class EngineHttpHandler extends GraphQlHttpHandler {

    EngineHttpHandler(WebGraphQlHandler handler, @Nullable HttpMessageConverter<?> converter) {
        super(handler, converter);
    }

    /**
     * Only an answer without data has another status than 200, and only for clients that understand
     * it.
     */
    @Override
    protected HttpStatus selectResponseStatus(WebGraphQlResponse response, MediaType mediaType) {
        if (super.selectResponseStatus(response, mediaType) == HttpStatus.OK) {
            return HttpStatus.OK;
        }
        return HttpStatus.valueOf(statusOf(response.getErrors()));
    }

    private static int statusOf(List<ResponseError> errors) {
        return errors.stream()
                .map(error -> String.valueOf(error.getExtensions().get("code")))
                .flatMap(name ->
                        Arrays.stream(ErrorCode.values()).filter(code -> code.name().equals(name)))
                .map(ErrorCode::httpStatus)
                .max(Comparator.naturalOrder())
                .orElse(HttpStatus.BAD_REQUEST.value());
    }
}
