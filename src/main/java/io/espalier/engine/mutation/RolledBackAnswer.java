package io.espalier.engine.mutation;

import graphql.ExecutionResult;
import graphql.ExecutionResultImpl;
import graphql.GraphQLError;
import graphql.normalized.ExecutableNormalizedField;
import io.espalier.engine.api.UserError;
import io.espalier.engine.binding.Binding;
import io.espalier.engine.binding.WriteBinding;
import io.espalier.engine.error.EngineException;
import io.espalier.engine.error.ErrorCode;
import io.espalier.engine.execution.EngineErrors;
import io.espalier.engine.execution.Payload;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a document of which a field failed: that one has its mistakes, and each of the
 * others tells that nothing of it was written.
 */
final class RolledBackAnswer {

    private static final String MESSAGE =
            "Nothing of this was written, since '%s' of the same document failed.";

    private final Binding binding;
    private final HandWrittenPayloads handWritten;
    private final MutationDocument.Failure failure;
    private final List<GraphQLError> errors = new ArrayList<>();

    /**
     * @param errors those of the document so far: only the failed field's own are kept
     */
    RolledBackAnswer(Binding binding, MutationDocument.Failure failure, List<GraphQLError> errors) {
        this.binding = binding;
        this.handWritten = new HandWrittenPayloads(binding);
        this.failure = failure;
        errors.stream()
                .filter(error -> isOf(failure.responseKey(), error))
                .forEach(this.errors::add);
    }

    private static boolean isOf(String responseKey, GraphQLError error) {
        List<Object> path = error.getPath();
        return path != null && !path.isEmpty() && responseKey.equals(path.getFirst());
    }

    ExecutionResult of(List<ExecutableNormalizedField> fields) {
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        boolean propagates = false;
        for (ExecutableNormalizedField field : fields) {
            Object value = value(field);
            propagates |= value == null && isNonNull(field);
            data.put(field.getResultKey(), value);
        }
        return ExecutionResultImpl.newExecutionResult()
                .data(propagates ? null : data)
                .errors(errors)
                .build();
    }

    private @Nullable Object value(ExecutableNormalizedField field) {
        String responseKey = field.getResultKey();
        boolean failed = responseKey.equals(failure.responseKey());
        if (field.getFieldName().equals("__typename")) {
            return field.getSingleObjectTypeName();
        }
        Optional<String> payload = payloadOf(field.getFieldName());
        if (payload.isPresent() && !(failed && failure.errors().isEmpty())) {
            return payload(field, payload.get(), failed ? failure.errors() : List.of(rolledBack()));
        }
        if (!failed) {
            errors.add(
                    EngineErrors.of(
                            new EngineException(
                                    ErrorCode.ROLLED_BACK,
                                    MESSAGE.formatted(failure.responseKey())),
                            List.of(responseKey)));
        }
        return null;
    }

    /** The payload of the engine's mutations, and of a controller's that is made like it. */
    private Optional<String> payloadOf(String field) {
        WriteBinding write = binding.writes().mutations().get(field);
        return write == null ? handWritten.find(field) : Optional.of(write.payload());
    }

    private boolean isNonNull(ExecutableNormalizedField field) {
        WriteBinding write = binding.writes().mutations().get(field.getFieldName());
        return write == null
                ? binding.others().values().stream()
                        .map(other -> other.field())
                        .anyMatch(other ->
                                other.coordinates().equals("Mutation." + field.getFieldName())
                                        && other.type().nonNull())
                : write.field().type().nonNull();
    }

    private UserError rolledBack() {
        return new UserError.RolledBack(MESSAGE.formatted(failure.responseKey()), List.of("input"));
    }

    private static Map<String, @Nullable Object> payload(
            ExecutableNormalizedField field, String type, List<UserError> mistakes) {
        Map<String, @Nullable Object> payload = new LinkedHashMap<>();
        for (ExecutableNormalizedField part : field.getChildren()) {
            payload.put(
                    part.getResultKey(),
                    switch (part.getFieldName()) {
                        case "__typename" -> type;
                        case Payload.USER_ERRORS ->
                                mistakes.stream().map(each -> error(part, each)).toList();
                        default -> null;
                    });
        }
        return payload;
    }

    private static Map<String, @Nullable Object> error(
            ExecutableNormalizedField field, UserError error) {
        String type = error.getClass().getSimpleName();
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        for (ExecutableNormalizedField part : field.getChildren(type)) {
            object.put(
                    part.getResultKey(),
                    switch (part.getFieldName()) {
                        case "__typename" -> type;
                        case "message" -> error.message();
                        case "code" -> error.code().name();
                        case "path" -> error.path();
                        default -> detail(error);
                    });
        }
        return object;
    }

    /** What an error of its type has beyond the interface: one field each. */
    private static @Nullable Object detail(UserError error) {
        return switch (error) {
            case UserError.UniqueViolation unique -> unique.field();
            case UserError.Invalid invalid -> invalid.constraint();
            case UserError.StaleVersion stale -> stale.currentVersion();
            case UserError.TooManyMatches matches -> matches.matches();
            case UserError.NotFound notFound -> null;
            case UserError.ForeignKeyViolation foreignKey -> null;
            case UserError.RolledBack rolledBack -> null;
        };
    }
}
