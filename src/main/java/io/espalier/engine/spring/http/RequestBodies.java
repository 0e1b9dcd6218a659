package io.espalier.engine.spring.http;

import io.espalier.engine.limit.TransportLimits;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.http.server.ServletServerHttpRequest;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON bodies of GraphQL requests, read token by token: Jackson would take {@code null} for a
 * request, and a number for a document.
 */
final class RequestBodies {

    private final JsonMapper json;
    private final ObjectReader objects;
    private final TransportLimits limits;

    RequestBodies(JsonMapper json, TransportLimits limits) {
        this.json = json;
        this.objects =
                json.readerFor(new TypeReference<Map<String, @Nullable Object>>() {})
                        .without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        this.limits = limits;
    }

    /**
     * Reads one.
     *
     * @param headers the request's
     * @throws HttpRefusal if it is too large or too slow
     * @throws HttpMessageNotReadableException if it is no request
     */
    SentRequest read(HttpServletRequest request, HttpHeaders headers) throws IOException {
        InputStream body =
                new BoundedBody(request.getInputStream(), headers.getContentLength(), limits);
        try (JsonParser parser = parser(body, headers.getContentType())) {
            return read(parser);
        } catch (JacksonException broken) {
            throw new HttpMessageNotReadableException(
                    "The body is no request.", broken, new ServletServerHttpRequest(request));
        }
    }

    /** The forms of Unicode are told apart by their first bytes. */
    private JsonParser parser(InputStream body, @Nullable MediaType type) {
        @Nullable Charset charset = type == null ? null : type.getCharset();
        return charset == null
                        || charset.name().startsWith("UTF-")
                        || charset.equals(StandardCharsets.US_ASCII)
                ? json.createParser(body)
                : json.createParser(new InputStreamReader(body, charset));
    }

    @SuppressWarnings("NullAway") // no value of extensions is used that may be null
    private SentRequest read(JsonParser parser) {
        require(parser, parser.nextToken() == JsonToken.START_OBJECT);
        @Nullable String query = null;
        @Nullable String documentId = null;
        @Nullable String operationName = null;
        @Nullable Map<String, @Nullable Object> variables = null;
        @Nullable Map<String, @Nullable Object> extensions = null;
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            parser.nextToken();
            switch (name) {
                case "query" -> query = text(parser);
                case "documentId" -> documentId = text(parser);
                case "operationName" -> operationName = text(parser);
                case "variables" -> variables = object(parser);
                case "extensions" -> extensions = object(parser);
                default -> parser.skipChildren();
            }
        }
        require(parser, parser.currentToken() == JsonToken.END_OBJECT);
        require(parser, parser.nextToken() == null);
        return new SentRequest(query, documentId, operationName, variables, extensions);
    }

    private static @Nullable String text(JsonParser parser) {
        if (parser.currentToken() == JsonToken.VALUE_NULL) {
            return null;
        }
        require(parser, parser.currentToken() == JsonToken.VALUE_STRING);
        return parser.getString();
    }

    private @Nullable Map<String, @Nullable Object> object(JsonParser parser) {
        if (parser.currentToken() == JsonToken.VALUE_NULL) {
            return null;
        }
        require(parser, parser.currentToken() == JsonToken.START_OBJECT);
        return objects.readValue(parser);
    }

    private static void require(JsonParser parser, boolean expected) {
        if (!expected) {
            throw new StreamReadException(parser, "This is no request at this place.");
        }
    }
}
