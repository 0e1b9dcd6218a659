package io.espalier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;

class EmbeddedDefaultsTest {

    @Test
    void requestsAreToldWhatTheyRanOnADatabaseOfTheProgramsOwn() {
        assertThat(modeWith(Map.of("DATABASE_URL", ""))).isEqualTo("plans");
    }

    @Test
    void theyAreNotOnAnother() {
        assertThat(modeWith(Map.of("DATABASE_URL", "postgresql://localhost/real")))
                .isEqualTo("null");
        assertThat(modeWith(Map.of("spring.datasource.url", "jdbc:postgresql://localhost/real")))
                .isEqualTo("null");
    }

    @Test
    void whatIsSetCounts() {
        assertThat(modeWith(Map.of("DATABASE_URL", "", "espalier.explain.mode", "off")))
                .isEqualTo("off");
    }

    private static String modeWith(Map<String, Object> properties) {
        try (GenericApplicationContext context = new GenericApplicationContext()) {
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource("test", properties));
            new EmbeddedDefaults().initialize(context);
            return String.valueOf(context.getEnvironment().getProperty("espalier.explain.mode"));
        }
    }
}
