package io.espalier.engine.spring.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.GraphQlRequest;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Tells whether two requests are the same, whatever the order of their variables. */
final class RequestFingerprint {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();

    /** A hash of the document, the operation's name, variables and extensions. */
    String of(GraphQlRequest request) {
        Map<String, @Nullable Object> parts = new LinkedHashMap<>();
        parts.put("query", request.getDocument());
        parts.put("operationName", request.getOperationName());
        parts.put("variables", request.getVariables());
        parts.put("extensions", request.getExtensions());
        byte[] text = JSON.writeValueAsString(parts).getBytes(StandardCharsets.UTF_8);
        return Base64.getEncoder().withoutPadding().encodeToString(sha256().digest(text));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
