package io.espalier.engine.mutation;

import graphql.ExecutionResult;
import graphql.ExecutionResultImpl;
import graphql.GraphQLError;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.DataLoaderDispatchStrategy;
import graphql.execution.ExecutionContext;
import graphql.execution.ExecutionStrategy;
import graphql.execution.ExecutionStrategyParameters;
import graphql.execution.FieldValueInfo;
import graphql.execution.MergedField;
import graphql.execution.NonNullableFieldWasNullException;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.SimpleInstrumentationContext;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionStrategyParameters;
import graphql.schema.GraphQLObjectType;
import io.espalier.engine.error.EngineException;
import io.espalier.engine.execution.Payload;
import io.espalier.engine.execution.PlannedOperation;
import io.espalier.engine.execution.island.PayloadIslands;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/**
 * Walks the fields of {@code Mutation} one after the other, each with its whole payload, as one
 * transaction: the first that fails is the last, and what the others have written is taken back.
 */
public final class MutationStrategy extends ExecutionStrategy {

    private final Mutations mutations;
    private final PayloadIslands islands;

    /**
     * @param islands answers payloads of which nothing has to be walked
     */
    public MutationStrategy(
            DataFetcherExceptionHandler handler, Mutations mutations, PayloadIslands islands) {
        super(handler);
        this.mutations = mutations;
        this.islands = islands;
    }

    @Override
    public CompletableFuture<ExecutionResult> execute(
            ExecutionContext context, ExecutionStrategyParameters parameters)
            throws NonNullableFieldWasNullException {
        PlannedOperation operation =
                PlannedOperation.find(context.getGraphQLContext()).orElseThrow();
        MutationDocument document =
                new MutationDocument(mutations, operation, mutations.manager().get());
        document.putInto(context.getGraphQLContext());
        if (!islands.arePossible(operation)) {
            document.walk(context);
        }
        InstrumentationContext<ExecutionResult> observation =
                SimpleInstrumentationContext.nonNullCtx(
                        context.getInstrumentation()
                                .beginExecutionStrategy(
                                        new InstrumentationExecutionStrategyParameters(
                                                context, parameters),
                                        context.getInstrumentationState()));
        observation.onDispatched();
        return CompletableFuture.completedFuture(run(context, parameters, operation, document))
                .whenComplete(observation::onCompleted);
    }

    private ExecutionResult run(
            ExecutionContext context,
            ExecutionStrategyParameters parameters,
            PlannedOperation operation,
            MutationDocument document) {
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        String last = "";
        for (String responseKey : parameters.getFields().keySet()) {
            last = responseKey;
            data.put(responseKey, field(responseKey, context, parameters, operation, document));
            document.finishField(responseKey);
            if (hasFailed(responseKey, context)) {
                document.fail(responseKey);
            }
            if (document.failure().isPresent() || operation.statements().failure().isPresent()) {
                break;
            }
        }
        ExecutionResult result = result(data, context.getErrors());
        if (document.failure().isEmpty() && operation.statements().failure().isEmpty()) {
            document.commit(last, result);
        }
        document.lookAgain();
        return document.failure()
                .map(failure -> rolledBack(context, parameters, document, failure))
                .orElse(result);
    }

    /** The value of a field; null where it failed, which an error tells. */
    private @Nullable Object field(
            String responseKey,
            ExecutionContext context,
            ExecutionStrategyParameters parameters,
            PlannedOperation operation,
            MutationDocument document) {
        MergedField field = parameters.getFields().getSubField(responseKey);
        ExecutionStrategyParameters ofField =
                parameters.transform(builder ->
                        builder.field(field).path(parameters.getPath().segment(responseKey)));
        DataLoaderDispatchStrategy loaders = context.getDataLoaderDispatcherStrategy();
        loaders.executionSerialStrategy(context, ofField);
        try {
            Object resolved = resolveFieldWithInfo(context, ofField);
            loaders.finishedFetching(context, ofField);
            FieldValueInfo value =
                    resolved instanceof CompletableFuture<?> future
                            ? (FieldValueInfo) operation.await(future)
                            : (FieldValueInfo) resolved;
            loaders.executionStrategyOnFieldValuesInfo(List.of(value), ofField);
            return operation.await(value.getFieldValueFuture());
        } catch (CompletionException exception) {
            if (exception.getCause() instanceof EngineException failed) {
                throw failed; // A statement of the payload's; graphql-java wraps it.
            }
            if (!(exception.getCause() instanceof NonNullableFieldWasNullException)) {
                throw exception;
            }
        } catch (NonNullableFieldWasNullException failed) {
            // Handled as the same in a future.
        }
        document.fail(responseKey);
        return null;
    }

    /** The payload of a field; graphql-java asks another strategy for the objects below it. */
    @Override
    protected Object completeValueForObject(
            ExecutionContext context,
            ExecutionStrategyParameters parameters,
            GraphQLObjectType type,
            Object result) {
        MutationDocument document = MutationDocument.of(context.getGraphQLContext());
        if (!document.isWalked() && result instanceof Payload payload) {
            Optional<Object> island =
                    islands.answer(
                            parameters.getPath().getSegmentName(),
                            payload,
                            document.operation(),
                            context);
            if (island.isPresent()) {
                return island.get();
            }
        }
        document.walk(context);
        return super.completeValueForObject(context, parameters, type, result);
    }

    /** Whether the field itself, not something below it, has an error. */
    private static boolean hasFailed(String responseKey, ExecutionContext context) {
        return context.getErrors().stream()
                .anyMatch(error -> List.of(responseKey).equals(error.getPath()));
    }

    private ExecutionResult rolledBack(
            ExecutionContext context,
            ExecutionStrategyParameters parameters,
            MutationDocument document,
            MutationDocument.Failure failure) {
        RolledBackAnswer answer =
                new RolledBackAnswer(mutations.binding(), failure, context.getErrors());
        ExecutionResult result =
                answer.of(
                        context.getNormalizedQueryTree().get().getTopLevelFields().stream()
                                .filter(field ->
                                        parameters
                                                .getFields()
                                                .keySet()
                                                .contains(field.getResultKey()))
                                .toList());
        document.rollback(result);
        return result;
    }

    private static ExecutionResult result(
            Map<String, @Nullable Object> data, List<GraphQLError> errors) {
        return ExecutionResultImpl.newExecutionResult().data(data).errors(errors).build();
    }
}
