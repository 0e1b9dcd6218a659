package io.espalier.engine.execution.island;

import graphql.ExecutionResult;
import graphql.GraphQLError;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Errors by their paths: names by their letters, places in lists by their numbers, a field before
 * what is below it. graphql-java has them in the order in which fields happened to be completed,
 * which depends on what was loaded together.
 */
final class ErrorOrder {

    private static final Comparator<GraphQLError> BY_PATH =
            Comparator.comparing(GraphQLError::getPath, ErrorOrder::compare);

    private ErrorOrder() {}

    static ExecutionResult sorted(ExecutionResult result) {
        List<GraphQLError> errors = result.getErrors();
        return errors.size() < 2
                ? result
                : result.transform(
                        builder -> builder.errors(errors.stream().sorted(BY_PATH).toList()));
    }

    private static int compare(@Nullable List<Object> onePath, @Nullable List<Object> otherPath) {
        List<Object> one = onePath == null ? List.of() : onePath;
        List<Object> other = otherPath == null ? List.of() : otherPath;
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            int order = compare(one.get(i), other.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(one.size(), other.size());
    }

    private static int compare(Object one, Object other) {
        return one instanceof Integer place && other instanceof Integer otherPlace
                ? place.compareTo(otherPlace)
                : one.toString().compareTo(other.toString());
    }
}
