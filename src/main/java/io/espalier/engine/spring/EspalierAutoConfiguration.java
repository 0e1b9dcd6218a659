package io.espalier.engine.spring;

import com.zaxxer.hikari.HikariConfigMXBean;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import io.espalier.engine.binding.Binding;
import io.espalier.engine.explain.Explainer;
import io.espalier.engine.fetch.Connections;
import io.espalier.engine.fetch.QueryPlans;
import io.espalier.engine.guard.Admission;
import io.espalier.engine.idempotency.KeptAnswers;
import io.espalier.engine.mutation.work.Validation;
import io.espalier.engine.spring.data.ReturnedPages;
import jakarta.persistence.EntityManagerFactory;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.graphql.autoconfigure.ConditionalOnGraphQlSchema;
import org.springframework.boot.graphql.autoconfigure.GraphQlAutoConfiguration;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.jdbc.DataSourceUnwrapper;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ResourceLoader;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.data.method.HandlerMethodArgumentResolver;
import org.springframework.graphql.data.method.annotation.support.AnnotatedControllerConfigurer;
import org.springframework.graphql.data.pagination.CursorStrategy;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.graphql.execution.DataFetcherExceptionResolver;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.transaction.PlatformTransactionManager;

/** Gives a Spring Boot application with SDL and JPA entities its whole GraphQL API. */
@AutoConfiguration(
        after = HibernateJpaAutoConfiguration.class,
        before = GraphQlAutoConfiguration.class)
@ConditionalOnBean(EntityManagerFactory.class)
@EnableConfigurationProperties({EspalierProperties.class, ExplainProperties.class})
public final class EspalierAutoConfiguration {

    @Bean
    Admission espalierAdmission(DataSource dataSource, EspalierProperties properties) {
        int asked = properties.limit().connections();
        return new Admission(
                asked > 0 ? asked : poolSizeOf(dataSource), properties.limit().operation());
    }

    /** A pool that is not Hikari's is taken to be as large as Hikari's is if nobody says. */
    private static int poolSizeOf(DataSource dataSource) {
        HikariDataSource pool = hikari(dataSource);
        return pool == null ? 10 : pool.getMaximumPoolSize();
    }

    private static @Nullable HikariDataSource hikari(DataSource dataSource) {
        return DataSourceUnwrapper.unwrap(
                dataSource, HikariConfigMXBean.class, HikariDataSource.class);
    }

    @Bean
    Connections espalierConnections(DataSource dataSource) {
        return new Connections(dataSource, () -> renew(hikari(dataSource)));
    }

    /** Another pool is to test its connections itself before it gives them out. */
    private static void renew(@Nullable HikariDataSource pool) {
        HikariPoolMXBean running = pool == null ? null : pool.getHikariPoolMXBean();
        if (running != null) {
            running.softEvictConnections();
        }
    }

    @Bean
    @DependsOnDatabaseInitialization
    EngineGraphQl espalierGraphQl(
            EntityManagerFactory entityManagers,
            DataSource dataSource,
            Connections connections,
            PlatformTransactionManager transactions,
            Admission admission,
            EspalierProperties properties,
            Extent extent,
            ResourceLoader resources,
            ObjectProvider<CursorStrategy<?>> cursors,
            ObjectProvider<KeptAnswers> answers,
            ObjectProvider<Validation> validation,
            ExplainProperties explain,
            ObjectProvider<DataFetcherExceptionResolver> exceptionResolvers) {
        return new EngineGraphQl(
                entityManagers,
                dataSource,
                new OperationTransactions(
                        connections, entityManagers, transactions, extent.database()),
                admission,
                properties,
                extent,
                ReturnedPages.of(cursors.orderedStream().toList()),
                new SqlFileResources(
                        resources,
                        properties.sql().location(),
                        extent.database() ? dataSource : null),
                answers.getIfAvailable(),
                validation.getIfAvailable(() -> Validation.NONE),
                new Explainer(
                        deadline -> new QueryPlans(connections, deadline),
                        new JsonPlanText(),
                        explain.values()),
                exceptionResolvers.orderedStream().toList());
    }

    /** In the place of Boot's, which knows no way but Reactor's. */
    @Bean
    @ConditionalOnGraphQlSchema
    @ConditionalOnMissingBean(ExecutionGraphQlService.class)
    EngineGraphQlService executionGraphQlService(
            GraphQlSource source, BatchLoaderRegistry loaders) {
        EngineGraphQlService service = new EngineGraphQlService(source);
        service.addDataLoaderRegistrar(loaders);
        return service;
    }

    /** What the schema is bound to, for tools; whoever asks for it has the schema made. */
    @Bean
    @Lazy
    static Binding espalierBinding(EngineGraphQl engine, GraphQlSource schema) {
        return engine.binding();
    }

    /** No bean where there is no table for them. */
    @Bean
    @DependsOnDatabaseInitialization
    @Nullable KeptAnswers espalierKeptAnswers(
            DataSource dataSource, EspalierProperties properties, Extent extent) {
        if (!extent.database() || !KeptAnswers.haveTheirTable(dataSource)) {
            return null;
        }
        return new KeptAnswers(properties.idempotency().keep(), new JsonAnswerText());
    }

    @Bean
    @Nullable KeptAnswersPurge espalierKeptAnswersPurge(
            ObjectProvider<KeptAnswers> answers,
            DataSource dataSource,
            EspalierProperties properties) {
        KeptAnswers kept = answers.getIfAvailable();
        return kept == null
                ? null
                : new KeptAnswersPurge(kept, dataSource, properties.idempotency().purge());
    }

    /** A parameter of controllers' mutations. */
    @Bean
    static HandlerMethodArgumentResolver espalierLockedEntities() {
        return new LockedEntitiesParameter();
    }

    @Bean
    static Extent espalierExtent(
            ObjectProvider<WithoutDatabase> withoutDatabase,
            ObjectProvider<EspalierSliceAutoConfiguration> slice) {
        return new Extent(withoutDatabase.getIfAvailable() == null, slice.getIfAvailable() == null);
    }

    @Bean
    AnswerInstrumentation espalierAnswerInstrumentation(EspalierProperties properties) {
        return new AnswerInstrumentation(properties.statements());
    }

    @Bean
    DocumentInstrumentation espalierDocumentInstrumentation(EspalierProperties properties) {
        return new DocumentInstrumentation(properties.limit().document());
    }

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    EngineExceptionResolver espalierExceptionResolver() {
        return new EngineExceptionResolver();
    }

    /**
     * Controllers run on the operation's thread: the transaction that they join is bound to it. The
     * ids among their arguments are references to entities, where they ask for these.
     */
    @Bean
    static BeanPostProcessor espalierControllers(ObjectProvider<EngineGraphQl> engine) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessBeforeInitialization(Object bean, String name) {
                if (bean instanceof AnnotatedControllerConfigurer controllers) {
                    controllers.setBlockingMethodPredicate(null);
                    controllers.configureBinder(options ->
                            options.conversionService(
                                    new ReferenceConversion(
                                            options.conversionService(),
                                            () -> engine.getObject().binding())));
                }
                return bean;
            }
        };
    }
}
