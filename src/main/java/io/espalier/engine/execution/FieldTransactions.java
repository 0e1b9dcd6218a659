package io.espalier.engine.execution;

import graphql.ExecutionResult;
import graphql.ExecutionResultImpl;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.execution.ExecutionContext;
import graphql.execution.ExecutionStrategyParameters;
import graphql.execution.MergedSelectionSet;
import graphql.execution.NonNullableFieldValidator;
import graphql.normalized.ExecutableNormalizedField;
import graphql.schema.GraphQLTypeUtil;
import io.espalier.engine.error.EngineException;
import io.espalier.engine.execution.TransactionRunner.Part;
import io.espalier.engine.prepared.PreparedOperations;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Runs each field of a mutation as a transaction of its own: what one has written stays, whatever
 * becomes of the others. Used for one operation.
 */
final class FieldTransactions {

    private final PreparedOperations operations;
    private final TransactionRunner runner;
    private final TransactionRunner.Terms terms;
    private final Map<String, @Nullable Object> data = new LinkedHashMap<>();
    private final List<GraphQLError> errors = new ArrayList<>();
    private boolean propagates;

    FieldTransactions(
            PreparedOperations operations,
            TransactionRunner runner,
            TransactionRunner.Terms terms) {
        this.operations = operations;
        this.runner = runner;
        this.terms = terms;
    }

    /** The results of all fields, one after the other, as one. */
    ExecutionResult run(ExecutionContext context, ExecutionStrategyParameters parameters) {
        for (ExecutableNormalizedField field :
                context.getNormalizedQueryTree().get().getTopLevelFields()) {
            add(field, result(field, context, parameters), context);
        }
        return ExecutionResultImpl.newExecutionResult()
                .data(propagates ? null : data)
                .errors(errors)
                .build();
    }

    private ExecutionResult result(
            ExecutableNormalizedField field,
            ExecutionContext context,
            ExecutionStrategyParameters parameters) {
        String responseKey = field.getResultKey();
        // A copy each: the errors of one field are none of the next.
        ExecutionContext alone = context.transform(builder -> {});
        ExecutionStrategyParameters ofField =
                parameters.transform(builder ->
                        builder.fields(only(responseKey, parameters.getFields()))
                                .nonNullFieldValidator(new NonNullableFieldValidator(alone)));
        try {
            return runner.run(
                    new Part(responseKey, operations.prepare(field), alone, ofField), terms);
        } catch (EngineException exception) {
            return TransactionRunner.refusal(exception);
        }
    }

    private static MergedSelectionSet only(String responseKey, MergedSelectionSet fields) {
        return MergedSelectionSet.newMergedSelectionSet()
                .subFields(Map.of(responseKey, fields.getSubField(responseKey)))
                .build();
    }

    private void add(
            ExecutableNormalizedField field, ExecutionResult result, ExecutionContext context) {
        String responseKey = field.getResultKey();
        Map<String, Object> found = result.getData();
        Object value = found == null ? null : found.get(responseKey);
        data.put(responseKey, value);
        propagates |= value == null && isNonNull(field, context);
        result.getErrors().forEach(error -> errors.add(placed(error, responseKey)));
    }

    /** A transaction's failure is that of its field. */
    private static GraphQLError placed(GraphQLError error, String responseKey) {
        List<Object> path = error.getPath();
        return path == null || path.isEmpty()
                ? GraphqlErrorBuilder.newError()
                        .message("%s", error.getMessage())
                        .errorType(error.getErrorType())
                        .extensions(error.getExtensions())
                        .path(List.of(responseKey))
                        .build()
                : error;
    }

    private static boolean isNonNull(ExecutableNormalizedField field, ExecutionContext context) {
        return field.getFieldDefinitions(context.getGraphQLSchema()).stream()
                .anyMatch(definition -> GraphQLTypeUtil.isNonNull(definition.getType()));
    }
}
