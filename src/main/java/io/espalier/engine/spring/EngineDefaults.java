package io.espalier.engine.spring;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * What Spring Boot decides otherwise than an application with the engine needs. Whatever the
 * application itself sets, anywhere, wins.
 */
final class EngineDefaults implements EnvironmentPostProcessor, Ordered {

    private static final Map<String, Object> DEFAULTS =
            Map.of(
                    // An operation has its transaction; none is kept open while the answer is
                    // written.
                    "spring.jpa.open-in-view", "false",
                    // The changelog alone makes and changes tables, and Boot need not ask the
                    // database what it is.
                    "spring.jpa.hibernate.ddl-auto", "none");

    /** After every source of the application's own. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    @Override
    public void postProcessEnvironment(
            ConfigurableEnvironment environment, SpringApplication application) {
        Map<String, Object> unset = new LinkedHashMap<>(DEFAULTS);
        // Boot keeps its own "default properties" behind all other sources, ours included.
        unset.keySet().removeIf(environment::containsProperty);
        environment.getPropertySources().addLast(new MapPropertySource("espalier", unset));
    }
}
