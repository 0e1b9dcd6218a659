package io.espalier.engine.spring;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.GraphqlErrorException;
import graphql.execution.ExecutionId;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import graphql.schema.DataFetcher;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import io.micrometer.context.ContextRegistry;
import io.micrometer.context.ContextSnapshotFactory;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.graphql.ExecutionGraphQlRequest;
import org.springframework.graphql.execution.DefaultBatchLoaderRegistry;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.support.DefaultExecutionGraphQlRequest;
import reactor.core.publisher.Mono;

/** Both ways of running a request give code of the application the same, and answer the same. */
class EngineGraphQlServiceTest {

    private static final String USER = "espalier.test.user";
    private static final ThreadLocal<String> CURRENT = new ThreadLocal<>();

    @BeforeEach
    void register() {
        ContextRegistry.getInstance().registerThreadLocalAccessor(USER, CURRENT);
        CURRENT.set("ada");
    }

    @AfterEach
    void forget() {
        CURRENT.remove();
        ContextRegistry.getInstance().removeThreadLocalAccessor(USER);
    }

    private static EngineGraphQlService service(
            DataFetcher<?> fetcher, Consumer<GraphQL.Builder> settings) {
        GraphQLSchema schema =
                new SchemaGenerator()
                        .makeExecutableSchema(
                                new SchemaParser().parse("type Query { answer: String }"),
                                RuntimeWiring.newRuntimeWiring()
                                        .type("Query", type -> type.dataFetcher("answer", fetcher))
                                        .build());
        return new EngineGraphQlService(
                GraphQlSource.builder(schema).configureGraphQl(settings).build());
    }

    private static ExecutionGraphQlRequest request() {
        return new DefaultExecutionGraphQlRequest(
                "{ answer }", null, null, null, "r1", Locale.ENGLISH);
    }

    /** What the request is answered at once, which is what Spring's own way answers. */
    private static Map<String, Object> answer(EngineGraphQlService service) {
        ContextSnapshotFactory snapshots = ContextSnapshotFactory.builder().build();
        Map<String, Object> answer =
                service.run(request(), snapshots).join().getExecutionResult().toSpecification();
        Map<String, Object> springs =
                Objects.requireNonNull(
                                service.execute(request())
                                        .contextWrite(context ->
                                                snapshots.captureAll().updateContext(context))
                                        .block())
                        .getExecutionResult()
                        .toSpecification();
        assertThat(answer).isEqualTo(springs);
        return answer;
    }

    private static Map<String, Object> data(String answer) {
        return Map.of("data", Map.of("answer", answer));
    }

    @Test
    void aFetcherSeesTheThreadsContext() {
        EngineGraphQlService service =
                service(environment -> environment.getGraphQlContext().get(USER), settings -> {});

        assertThat(answer(service)).isEqualTo(data("ada"));
    }

    @Test
    void registeredLoadersAreThere() {
        DefaultBatchLoaderRegistry loaders = new DefaultBatchLoaderRegistry();
        loaders.<String, String>forName("greetings")
                .registerMappedBatchLoader(
                        (keys, environment) -> Mono.just(Map.of("ada", "Hello, Ada")));
        EngineGraphQlService service =
                service(
                        environment ->
                                Objects.requireNonNull(
                                                environment.<String, String>getDataLoader(
                                                        "greetings"))
                                        .load("ada"),
                        settings -> {});
        service.addDataLoaderRegistrar(loaders);

        assertThat(answer(service)).isEqualTo(data("Hello, Ada"));
    }

    @Test
    void theIdIsTheRequestsUnlessTheApplicationGivesOne() {
        DataFetcher<?> fetcher = environment -> environment.getExecutionId().toString();

        assertThat(answer(service(fetcher, settings -> {}))).isEqualTo(data("r1"));
        assertThat(
                        answer(
                                service(
                                        fetcher,
                                        settings ->
                                                settings.executionIdProvider(
                                                        (query, name, context) ->
                                                                ExecutionId.from("own")))))
                .isEqualTo(data("own"));
    }

    @Test
    void anErrorThatEndsTheOperationIsItsAnswer() {
        EngineGraphQlService service =
                service(
                        environment -> "never told",
                        settings -> settings.instrumentation(new Refusing()));

        assertThat(answer(service))
                .isEqualTo(
                        Map.of(
                                "errors",
                                List.of(
                                        Map.of(
                                                "message",
                                                "refused",
                                                "extensions",
                                                Map.of(
                                                        "classification",
                                                        "DataFetchingException")))));
    }

    private static final class Refusing extends SimplePerformantInstrumentation {

        @Override
        public CompletableFuture<ExecutionResult> instrumentExecutionResult(
                ExecutionResult result,
                InstrumentationExecutionParameters parameters,
                @Nullable InstrumentationState state) {
            return CompletableFuture.failedFuture(
                    GraphqlErrorException.newErrorException().message("refused").build());
        }
    }
}
