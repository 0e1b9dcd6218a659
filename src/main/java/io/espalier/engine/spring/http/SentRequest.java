package io.espalier.engine.spring.http;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request as a client sent it, in a body or in a URL: the parameters of GraphQL over HTTP.
 *
 * @param query the document's text
 * @param documentId what names a document that the server has, instead of its text
 * @see <a href="https://graphql.github.io/graphql-over-http/draft/#sec-Request-Parameters">GraphQL
 *     over HTTP, request parameters</a>
 */
record SentRequest(
        @Nullable String query,
        @Nullable String documentId,
        @Nullable String operationName,
        @Nullable Map<String, @Nullable Object> variables,
        @Nullable Map<String, Object> extensions) {

    /**
     * What names the document if its text was not sent: {@code documentId}, or the hash by which
     * clients of Apollo name it.
     */
    @Nullable String nameOfDocument() {
        if (documentId != null) {
            return documentId;
        }
        return extensions != null
                        && extensions.get("persistedQuery") instanceof Map<?, ?> persisted
                        && persisted.get("sha256Hash") instanceof String hash
                ? hash
                : null;
    }
}
