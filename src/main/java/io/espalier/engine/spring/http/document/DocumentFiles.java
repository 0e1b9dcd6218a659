package io.espalier.engine.spring.http.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The files of trusted documents in a folder and those below: {@code .graphql}, each a document,
 * and {@code .json}, manifests as build tools of clients write them. A manifest is an object of
 * names and texts (Relay, GraphQL Code Generator), or has a list {@code operations} of an {@code
 * id} and a {@code body} each (Apollo).
 */
final class DocumentFiles {

    private final ResourcePatternResolver resources;
    private final JsonMapper json;

    DocumentFiles(ResourcePatternResolver resources, JsonMapper json) {
        this.resources = resources;
        this.json = json;
    }

    /**
     * Reads them all.
     *
     * @param folder a location of Spring's, as {@code classpath:graphql-documents/}
     * @throws IllegalStateException if a manifest is none
     */
    TrustedDocuments read(String folder) {
        String root = folder.endsWith("/") ? folder : folder + "/";
        Map<String, String> named = new HashMap<>();
        try {
            for (Resource file : resources.getResources(root + "**/*.graphql")) {
                String text = file.getContentAsString(StandardCharsets.UTF_8);
                named.put(TrustedDocuments.hash(text), text);
            }
            for (Resource file : resources.getResources(root + "**/*.json")) {
                named.putAll(manifest(file));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return new TrustedDocuments(named);
    }

    private Map<String, String> manifest(Resource file) throws IOException {
        Map<String, String> named = new HashMap<>();
        JsonNode root = rootOf(file);
        if (root.path("operations").isArray()) {
            for (JsonNode operation : root.path("operations")) {
                named.put(textOf(operation.path("id"), file), textOf(operation.path("body"), file));
            }
        } else {
            root.properties()
                    .forEach(entry -> named.put(entry.getKey(), textOf(entry.getValue(), file)));
        }
        return named;
    }

    private JsonNode rootOf(Resource file) throws IOException {
        try {
            JsonNode root = json.readTree(file.getContentAsByteArray());
            if (root.isObject()) {
                return root;
            }
        } catch (JacksonException broken) {
            throw noManifest(file, broken);
        }
        throw noManifest(file, null);
    }

    private static String textOf(JsonNode node, Resource file) {
        if (!node.isString()) {
            throw noManifest(file, null);
        }
        return node.asString();
    }

    private static IllegalStateException noManifest(
            Resource file, @org.jspecify.annotations.Nullable Throwable cause) {
        return new IllegalStateException(
                "%s is no manifest of documents: neither an object of ids and documents, nor one with a list \"operations\" of \"id\" and \"body\"."
                        .formatted(Objects.requireNonNullElse(file.getFilename(), file.toString())),
                cause);
    }
}
