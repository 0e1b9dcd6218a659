package io.espalier.testing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.graphql.ExecutionGraphQlResponse;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.support.DefaultExecutionGraphQlRequest;

/**
 * A Spring Boot application that serves one database, with every statement recorded.
 *
 * <p>Its pool has one connection, so an operation that takes a second one fails. One thread at a
 * time.
 */
public final class TestApplication implements AutoCloseable {

    private static final List<String> PROPERTIES =
            List.of(
                    "spring.main.banner-mode=off",
                    "spring.main.log-startup-info=false",
                    "spring.main.web-application-type=none",
                    "server.address=127.0.0.1",
                    "server.port=0",
                    "spring.datasource.hikari.maximum-pool-size=1",
                    "spring.datasource.hikari.connection-timeout=2000",
                    "spring.liquibase.enabled=false",
                    "spring.graphql.schema.locations=classpath*:graphql-schema/**/");

    private final ConfigurableApplicationContext context;
    private final StatementRecorder recorder;

    private TestApplication(ConfigurableApplicationContext context, StatementRecorder recorder) {
        this.context = context;
        this.recorder = recorder;
    }

    /**
     * Starts an application.
     *
     * @param properties {@code name=value}; they win over those of every test
     */
    public static TestApplication start(
            Class<?> application, TestDatabase database, String... properties) {
        List<String> arguments = new ArrayList<>();
        arguments.add("spring.datasource.url=" + database.jdbcUrl());
        arguments.add("spring.datasource.username=" + database.user());
        arguments.add("spring.datasource.password=" + database.password());
        arguments.addAll(PROPERTIES);
        List<String> names = List.of(properties).stream().map(TestApplication::nameOf).toList();
        arguments.removeIf(argument -> names.contains(nameOf(argument)));
        arguments.addAll(List.of(properties));
        StatementRecorder recorder = new StatementRecorder();
        ConfigurableApplicationContext context =
                new SpringApplicationBuilder(application)
                        .initializers(starting ->
                                starting.getBeanFactory().addBeanPostProcessor(recording(recorder)))
                        .run(
                                arguments.stream()
                                        .map(argument -> "--" + argument)
                                        .toArray(String[]::new));
        return new TestApplication(context, recorder);
    }

    private static String nameOf(String property) {
        return property.substring(0, property.indexOf('='));
    }

    private static BeanPostProcessor recording(StatementRecorder recorder) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String beanName) {
                return bean instanceof DataSource dataSource ? recorder.wrap(dataSource) : bean;
            }
        };
    }

    public Answer execute(String document) {
        return execute(document, Map.of());
    }

    public Answer execute(String document, Map<String, Object> variables) {
        return execute(document, variables, null, StatementHook.NONE);
    }

    /**
     * Executes a document.
     *
     * @param operationName null if the document has one operation
     * @param hook what to do between its statements
     */
    public Answer execute(
            String document,
            Map<String, Object> variables,
            @Nullable String operationName,
            StatementHook hook) {
        ExecutionGraphQlService service = context.getBean(ExecutionGraphQlService.class);
        recorder.start(hook);
        ExecutionGraphQlResponse response =
                Objects.requireNonNull(
                        service.execute(
                                        new DefaultExecutionGraphQlRequest(
                                                document,
                                                operationName,
                                                new HashMap<>(variables),
                                                null,
                                                "test",
                                                Locale.ENGLISH))
                                .block());
        Recording recording = recorder.stop();
        return new Answer(response.getExecutionResult().toSpecification(), recording);
    }

    /** Sends a request as a client does, and does something between its statements. */
    public <T> T during(StatementHook hook, Supplier<T> request) {
        recorder.start(hook);
        try {
            return request.get();
        } finally {
            recorder.stop();
        }
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** Where it listens, if it was started with a web server. */
    public int port() {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    @Override
    public void close() {
        context.close();
    }
}
