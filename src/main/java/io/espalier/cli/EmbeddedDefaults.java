package io.espalier.cli;

import io.espalier.database.DatabaseConfiguration;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * What suits who tries the program out, on a database of its own: requests may ask what they ran.
 * Whatever is set anywhere wins.
 */
final class EmbeddedDefaults
        implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final String EXPLAIN = "espalier.explain.mode";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        ConfigurableEnvironment environment = context.getEnvironment();
        if (DatabaseConfiguration.isEmbedded(environment)
                && !environment.containsProperty(EXPLAIN)) {
            environment
                    .getPropertySources()
                    .addLast(new MapPropertySource("embedded", Map.of(EXPLAIN, "plans")));
        }
    }
}
