package io.espalier.engine.spring;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.ClassUtils;

/**
 * What Spring Boot decides otherwise than an application with the engine needs. Whatever the
 * application itself sets, anywhere, wins.
 */
final class EngineDefaults implements EnvironmentPostProcessor, Ordered {

    private static final Map<String, Object> DEFAULTS =
            Map.ofEntries(
                    // An operation has its transaction; none is kept open while the answer is
                    // written.
                    Map.entry("spring.jpa.open-in-view", "false"),
                    // The changelog alone makes and changes tables, and Boot need not ask the
                    // database what it is.
                    Map.entry("spring.jpa.hibernate.ddl-auto", "none"),
                    // Nobody waits longer for a connection than the engine does.
                    Map.entry("spring.datasource.hikari.connection-timeout", "3000"),
                    // The driver holds a whole result; more than an answer may have is none of it.
                    Map.entry(
                            "spring.datasource.hikari.data-source-properties.maxResultBuffer",
                            "20M"),
                    // The rows that a mutation writes into one table are one batch.
                    Map.entry("spring.jpa.properties.hibernate.jdbc.batch_size", "2000"),
                    Map.entry("spring.jpa.properties.hibernate.order_updates", "true"),
                    // What a write breaks is told to the caller, and its values are nobody else's.
                    Map.entry("logging.level.org.hibernate.orm.jdbc.error", "off"),
                    // Large answers are a tenth as long then, and a small one costs more than it
                    // saves.
                    Map.entry("server.compression.enabled", "true"),
                    Map.entry("server.compression.min-response-size", "16KB"),
                    Map.entry(
                            "server.compression.mime-types",
                            "application/graphql-response+json,application/json,text/html,text/css,text/javascript,text/plain,image/svg+xml"),
                    // A client that stops in the middle of a request or of its answer.
                    Map.entry("server.tomcat.connection-timeout", "10s"),
                    // Of a refused body the rest is read, or the client would not see why.
                    Map.entry("server.tomcat.max-swallow-size", "64MB"));

    /** Who develops wants to see the SQL of an operation. Its values are nobody else's even so. */
    private static final Map<String, Object> OF_DEVELOPMENT =
            Map.of("espalier.explain.mode", "plans");

    /** Set by what runs an application to develop it. */
    private static final String DEVELOPMENT = "espalier.development";

    /** Spring Boot's developer tools, which no packaged application has. */
    private static final String DEVELOPER_TOOLS =
            "org.springframework.boot.devtools.restart.Restarter";

    /** After every source of the application's own. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    @Override
    public void postProcessEnvironment(
            ConfigurableEnvironment environment, SpringApplication application) {
        Map<String, Object> unset = new LinkedHashMap<>(DEFAULTS);
        if (isDevelopment(environment, application)) {
            unset.putAll(OF_DEVELOPMENT);
        }
        // Boot keeps its own "default properties" behind all other sources, ours included.
        unset.keySet().removeIf(environment::containsProperty);
        environment.getPropertySources().addLast(new MapPropertySource("espalier", unset));
    }

    private static boolean isDevelopment(
            ConfigurableEnvironment environment, SpringApplication application) {
        return environment.getProperty(DEVELOPMENT, boolean.class, false)
                || ClassUtils.isPresent(DEVELOPER_TOOLS, application.getClassLoader());
    }
}
