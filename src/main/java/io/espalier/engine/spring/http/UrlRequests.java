package io.espalier.engine.spring.http;

import io.espalier.engine.error.EngineException;
import io.espalier.engine.error.ErrorCode;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerRequest;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Requests in URLs. Of the names that GraphQL over HTTP has for them, {@code variables} and {@code
 * extensions} are JSON.
 */
final class UrlRequests {

    private static final TypeReference<@Nullable Map<String, @Nullable Object>> MAP =
            new TypeReference<>() {};

    private final JsonMapper json;

    UrlRequests(JsonMapper json) {
        this.json = json;
    }

    @SuppressWarnings("NullAway") // no value of extensions is used that may be null
    SentRequest read(ServerRequest request) {
        return new SentRequest(
                request.param("query").orElse(null),
                request.param("documentId").orElse(null),
                request.param("operationName").filter(name -> !name.isEmpty()).orElse(null),
                mapOf("variables", request),
                mapOf("extensions", request));
    }

    private @Nullable Map<String, @Nullable Object> mapOf(String name, ServerRequest request) {
        String text = request.param(name).orElse("");
        try {
            return text.isEmpty() ? null : json.readValue(text, MAP);
        } catch (JacksonException broken) {
            throw new HttpRefusal(
                    HttpStatus.BAD_REQUEST,
                    new EngineException(
                            ErrorCode.BAD_REQUEST,
                            "The parameter '%s' is no JSON object.".formatted(name),
                            broken));
        }
    }
}
