package io.espalier.engine.spring;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.execution.ExecutionIdProvider;
import graphql.execution.instrumentation.dataloader.EmptyDataLoaderRegistryInstance;
import io.espalier.engine.fetch.TierRegistry;
import io.micrometer.context.ContextSnapshotFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.springframework.graphql.ExecutionGraphQlRequest;
import org.springframework.graphql.ExecutionGraphQlResponse;
import org.springframework.graphql.execution.ContextPropagationHelper;
import org.springframework.graphql.execution.DataLoaderRegistrar;
import org.springframework.graphql.execution.DefaultExecutionGraphQlService;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.support.DefaultExecutionGraphQlResponse;

/** Spring's service, which can also run a request without Reactor. */
public final class EngineGraphQlService extends DefaultExecutionGraphQlService {

    private final GraphQlSource source;
    private final List<DataLoaderRegistrar> registrars = new ArrayList<>();

    EngineGraphQlService(GraphQlSource source) {
        super(source);
        this.source = source;
    }

    @Override
    public void addDataLoaderRegistrar(DataLoaderRegistrar registrar) {
        super.addDataLoaderRegistrar(registrar);
        registrars.add(registrar);
    }

    /**
     * Runs a request on the caller's thread, as {@link #execute} does for a subscriber whose
     * context is that of the thread.
     *
     * @return done, but where the application's own code is asynchronous
     */
    public CompletableFuture<ExecutionGraphQlResponse> run(
            ExecutionGraphQlRequest request, ContextSnapshotFactory snapshots) {
        ExecutionInput input = withLoaders(input(request, snapshots));
        return source.graphQl()
                .executeAsync(input)
                .exceptionally(EngineGraphQlService::resultOf)
                .thenApply(result -> new DefaultExecutionGraphQlResponse(input, result));
    }

    private ExecutionInput input(
            ExecutionGraphQlRequest request, ContextSnapshotFactory snapshots) {
        if (request.getExecutionId() == null
                && !ExecutionIdProvider.DEFAULT_EXECUTION_ID_PROVIDER.equals(
                        source.graphQl().getIdProvider())) {
            // The application's own gives one.
            request.configureExecutionInput((input, builder) -> builder.executionId(null).build());
        }
        ExecutionInput input = request.toExecutionInput();
        ContextPropagationHelper.saveInstance(snapshots, input.getGraphQLContext());
        snapshots.captureAll().updateContext(input.getGraphQLContext());
        return input;
    }

    /** Those of {@code @BatchMapping} and the like. */
    private ExecutionInput withLoaders(ExecutionInput input) {
        ExecutionInput complete = input;
        for (DataLoaderRegistrar registrar : registrars) {
            if (registrar.hasRegistrations()) {
                complete = withRegistry(complete);
                registrar.registerDataLoaders(
                        complete.getDataLoaderRegistry(), complete.getGraphQLContext());
            }
        }
        return complete;
    }

    /** One instance stands for "none". */
    @SuppressWarnings("ReferenceEquality")
    private static ExecutionInput withRegistry(ExecutionInput input) {
        return input.getDataLoaderRegistry()
                        == EmptyDataLoaderRegistryInstance.EMPTY_DATALOADER_REGISTRY
                ? input.transform(builder -> builder.dataLoaderRegistry(new TierRegistry()))
                : input;
    }

    private static ExecutionResult resultOf(Throwable failure) {
        Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
        if (cause instanceof GraphQLError error) {
            return ExecutionResult.newExecutionResult().addError(error).build();
        }
        throw failure instanceof CompletionException known
                ? known
                : new CompletionException(failure);
    }
}
