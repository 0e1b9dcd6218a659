package io.espalier.engine.mutation;

import graphql.execution.DataFetcherResult;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.DelegatingDataFetchingEnvironment;
import graphql.schema.PropertyDataFetcher;
import io.espalier.engine.api.UserError;
import io.espalier.engine.binding.Binding;
import io.espalier.engine.binding.FieldBinding;
import io.espalier.engine.execution.Payload;
import io.espalier.engine.schema.EngineDeclarations;
import io.espalier.engine.schema.FieldType;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The payloads of hand-written mutations that are made like the engine's: {@code userErrors:
 * [UserError!]!} beside fields that may all be null. These answer mistakes of the caller and
 * rollbacks as the engine's do.
 */
public final class HandWrittenPayloads {

    private static final String USER_ERROR = "UserError";

    private final Map<String, String> payloads = new LinkedHashMap<>();

    public HandWrittenPayloads(Binding binding) {
        binding.others().values().stream()
                .map(FieldBinding.HandWritten::field)
                .filter(field -> field.owner().equals(EngineDeclarations.MUTATION))
                .filter(field -> isPayload(binding, field.type()))
                .forEach(field -> payloads.put(field.name(), field.type().name()));
    }

    private static boolean isPayload(Binding binding, FieldType type) {
        FieldBinding.HandWritten errors =
                binding.others().get(type.name() + "." + Payload.USER_ERRORS);
        return !type.list()
                && errors != null
                && errors.field().type().list()
                && errors.field().type().name().equals(USER_ERROR)
                && binding.others().values().stream()
                        .map(FieldBinding.HandWritten::field)
                        .filter(field -> field.owner().equals(type.name()))
                        .noneMatch(field ->
                                field.type().nonNull()
                                        && !field.name().equals(Payload.USER_ERRORS));
    }

    /** The type that a field of {@code Mutation} answers, if it is such a payload. */
    Optional<String> find(String field) {
        return Optional.ofNullable(payloads.get(field));
    }

    /** What an object that a controller returned says to be wrong. */
    static List<UserError> errorsIn(@Nullable Object returned, DataFetchingEnvironment mutation) {
        Object payload =
                returned instanceof DataFetcherResult<?> result ? result.getData() : returned;
        Object errors =
                PropertyDataFetcher.fetching(Payload.USER_ERRORS)
                        .get(new OfPayload(mutation, payload));
        return errors instanceof Collection<?> several
                ? several.stream()
                        .filter(UserError.class::isInstance)
                        .map(UserError.class::cast)
                        .toList()
                : List.of();
    }

    private static final class OfPayload extends DelegatingDataFetchingEnvironment {

        private final @Nullable Object payload;

        OfPayload(DataFetchingEnvironment mutation, @Nullable Object payload) {
            super(mutation);
            this.payload = payload;
        }

        @Override
        @SuppressWarnings({
            "unchecked",
            "TypeParameterUnusedInFormals"
        }) // as declared by graphql-java
        public <T> @Nullable T getSource() {
            return (T) payload;
        }
    }

    /**
     * The fetchers of {@code userErrors}, by type: none were made, unless the controller's object
     * has some.
     */
    public Map<String, DataFetcher<?>> fetchers() {
        Map<String, DataFetcher<?>> fetchers = new LinkedHashMap<>();
        DataFetcher<Object> property = PropertyDataFetcher.fetching(Payload.USER_ERRORS);
        payloads.values()
                .forEach(type ->
                        fetchers.put(
                                type,
                                environment -> {
                                    Object errors = property.get(environment);
                                    return errors == null ? List.of() : errors;
                                }));
        return fetchers;
    }
}
