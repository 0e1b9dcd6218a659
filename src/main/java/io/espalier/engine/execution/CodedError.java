package io.espalier.engine.execution;

import graphql.ErrorClassification;
import graphql.GraphQLError;
import graphql.language.SourceLocation;
import io.espalier.engine.error.ErrorCode;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An error of an answer with one of the documented codes, which stands where graphql-java would put
 * its classification.
 *
 * @param extensions the code, under {@value #CODE}, and what else there is to say
 */
public record CodedError(
        String message,
        @Nullable List<SourceLocation> locations,
        @Nullable List<Object> path,
        Map<String, Object> extensions)
        implements GraphQLError {

    static final String CODE = "code";

    public CodedError {
        message = wellFormed(message);
    }

    /** A message may quote the client, and JSON has no place for half of a surrogate pair. */
    private static String wellFormed(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    static CodedError of(ErrorCode code, String message, List<?> path) {
        return new CodedError(
                message,
                null,
                path.isEmpty() ? null : List.copyOf(path),
                Map.of(CODE, code.name()));
    }

    /** The same error, with that code unless it has one. */
    public static CodedError of(GraphQLError error, ErrorCode code) {
        if (error instanceof CodedError coded) {
            return coded;
        }
        Map<String, Object> extensions = new LinkedHashMap<>();
        Map<String, Object> given = error.getExtensions();
        if (given != null) {
            extensions.putAll(given);
        }
        extensions.putIfAbsent(CODE, code.name());
        return new CodedError(
                String.valueOf(error.getMessage()),
                error.getLocations(),
                error.getPath(),
                extensions);
    }

    @Override
    public String getMessage() {
        return message;
    }

    @Override
    public @Nullable List<SourceLocation> getLocations() {
        return locations;
    }

    @Override
    public @Nullable List<Object> getPath() {
        return path;
    }

    @Override
    public Map<String, Object> getExtensions() {
        return extensions;
    }

    @Override
    public ErrorClassification getErrorType() {
        return ErrorClassification.errorClassification(
                String.valueOf(Objects.requireNonNull(extensions.get(CODE))));
    }

    @Override
    public Map<String, Object> toSpecification() {
        Map<String, Object> specification = new LinkedHashMap<>();
        specification.put("message", message);
        if (locations != null && !locations.isEmpty()) {
            specification.put("locations", locations.stream().map(CodedError::location).toList());
        }
        if (path != null) {
            specification.put("path", path);
        }
        specification.put("extensions", extensions);
        return specification;
    }

    private static Map<String, Object> location(SourceLocation location) {
        Map<String, Object> specification = new LinkedHashMap<>();
        specification.put("line", location.getLine());
        specification.put("column", location.getColumn());
        return specification;
    }
}
