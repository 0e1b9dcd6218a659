package io.espalier.engine.spring;

import graphql.GraphQL;
import graphql.execution.AsyncExecutionStrategy;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.ExecutionStrategy;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.TypeDefinitionRegistry;
import io.espalier.engine.binding.Binding;
import io.espalier.engine.binding.SqlFiles;
import io.espalier.engine.execution.HandWrittenPage;
import io.espalier.engine.execution.PlannedExecutionStrategy;
import io.espalier.engine.execution.island.PayloadIslands;
import io.espalier.engine.execution.island.QueryStrategy;
import io.espalier.engine.explain.Explainer;
import io.espalier.engine.guard.Admission;
import io.espalier.engine.idempotency.KeptAnswers;
import io.espalier.engine.mutation.Constraints;
import io.espalier.engine.mutation.MutationStrategy;
import io.espalier.engine.mutation.Mutations;
import io.espalier.engine.mutation.work.Validation;
import io.espalier.engine.plan.Planner;
import io.espalier.engine.prepared.PreparedOperations;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.graphql.execution.DataFetcherExceptionResolver;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.orm.jpa.EntityManagerFactoryUtils;

/**
 * Puts the engine into Spring's {@code GraphQlSource}: it makes the schema, and it runs queries and
 * mutations.
 *
 * <p>The schema is made once all wiring of the application is known, so the engine sees which
 * fields controllers resolve.
 */
final class EngineGraphQl implements GraphQlSourceBuilderCustomizer {

    private final EntityManagerFactory entityManagers;
    private final DataSource dataSource;
    private final OperationTransactions transactions;
    private final Admission admission;
    private final EspalierProperties properties;
    private final Extent extent;
    private final HandWrittenPage.Finder pages;
    private final SqlFiles files;
    private final @Nullable KeptAnswers answers;
    private final Validation validation;
    private final Explainer explainer;
    private final List<DataFetcherExceptionResolver> exceptionResolvers;
    private @Nullable Planner planner;
    private @Nullable Mutations writing;
    private @Nullable Binding binding;

    EngineGraphQl(
            EntityManagerFactory entityManagers,
            DataSource dataSource,
            OperationTransactions transactions,
            Admission admission,
            EspalierProperties properties,
            Extent extent,
            HandWrittenPage.Finder pages,
            SqlFiles files,
            @Nullable KeptAnswers answers,
            Validation validation,
            Explainer explainer,
            List<DataFetcherExceptionResolver> exceptionResolvers) {
        this.entityManagers = entityManagers;
        this.dataSource = dataSource;
        this.transactions = transactions;
        this.admission = admission;
        this.properties = properties;
        this.extent = extent;
        this.pages = pages;
        this.files = files;
        this.answers = answers;
        this.validation = validation;
        this.explainer = explainer;
        this.exceptionResolvers = List.copyOf(exceptionResolvers);
    }

    @Override
    public void customize(GraphQlSource.SchemaResourceBuilder builder) {
        builder.schemaFactory(this::schema).configureGraphQl(this::strategies);
    }

    /** The schema as it was bound; there is none before it is made. */
    Binding binding() {
        return Objects.requireNonNull(binding, "the schema comes first");
    }

    private GraphQLSchema schema(TypeDefinitionRegistry registry, RuntimeWiring wiring) {
        EngineSchema schema =
                EngineSchema.of(
                        registry,
                        wiring,
                        entityManagers,
                        dataSource,
                        extent,
                        files,
                        properties.list().unindexed(),
                        pages);
        binding = schema.binding();
        planner = new Planner(schema.binding(), properties.limits(), schema.needs());
        writing =
                new Mutations(
                        schema.binding(),
                        properties.limits(),
                        new Constraints(schema.constraints()),
                        validation,
                        () ->
                                Objects.requireNonNull(
                                        EntityManagerFactoryUtils.getTransactionalEntityManager(
                                                entityManagers),
                                        "a mutation runs inside its transaction"));
        return schema.executable();
    }

    private void strategies(GraphQL.Builder builder) {
        PreparedOperations operations =
                new PreparedOperations(
                        Objects.requireNonNull(planner, "the schema comes first"),
                        properties.cache().plans());
        DataFetcherExceptionHandler handler =
                DataFetcherExceptionResolver.createExceptionHandler(exceptionResolvers);
        boolean islands = properties.islands() && properties.limits().keepsBatchesWhole();
        ExecutionStrategy queries = new QueryStrategy(new AsyncExecutionStrategy(handler), islands);
        ExecutionStrategy mutations =
                new MutationStrategy(
                        handler, Objects.requireNonNull(writing), new PayloadIslands(islands));
        builder.preparsedDocumentProvider(
                        new DocumentReading(properties.limits().operation().queue()))
                .queryExecutionStrategy(
                        new PlannedExecutionStrategy(
                                queries,
                                handler,
                                operations,
                                admission,
                                transactions::openForQuery,
                                null,
                                explainer,
                                properties.limits()))
                .mutationExecutionStrategy(
                        new PlannedExecutionStrategy(
                                mutations,
                                handler,
                                operations,
                                admission,
                                transactions::openForMutation,
                                answers,
                                explainer,
                                properties.limits()));
    }
}
