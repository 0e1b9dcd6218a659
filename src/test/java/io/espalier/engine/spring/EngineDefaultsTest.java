package io.espalier.engine.spring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

class EngineDefaultsTest {

    @Test
    void anApplicationThatSaysNothingGetsWhatTheEngineNeeds() {
        assertThat(openInViewAndDdlAuto(Map.of())).isEqualTo("false none");
    }

    @Test
    void whatTheApplicationSaysCounts() {
        assertThat(openInViewAndDdlAuto(Map.of(), "--spring.jpa.openInView=true"))
                .isEqualTo("true none");
    }

    @Test
    void evenItsOwnDefaultsCount() {
        assertThat(openInViewAndDdlAuto(Map.of("spring.jpa.hibernate.ddl-auto", "validate")))
                .isEqualTo("false validate");
    }

    @Test
    void whoDevelopsIsToldTheSqlUnlessTheApplicationSaysOtherwise() {
        assertThat(explainMode()).isEqualTo("null");
        assertThat(explainMode("--espalier.development=true")).isEqualTo("plans");
        assertThat(explainMode("--espalier.development=true", "--espalier.explain.mode=off"))
                .isEqualTo("off");
    }

    private static String explainMode(String... arguments) {
        try (ConfigurableApplicationContext context =
                new SpringApplicationBuilder(EngineDefaultsTest.class)
                        .web(WebApplicationType.NONE)
                        .run(arguments)) {
            return String.valueOf(context.getEnvironment().getProperty("espalier.explain.mode"));
        }
    }

    private static String openInViewAndDdlAuto(Map<String, Object> defaults, String... arguments) {
        try (ConfigurableApplicationContext context =
                new SpringApplicationBuilder(EngineDefaultsTest.class)
                        .web(WebApplicationType.NONE)
                        .properties(defaults)
                        .run(arguments)) {
            Environment environment = context.getEnvironment();
            return environment.getProperty("spring.jpa.open-in-view")
                    + " "
                    + environment.getProperty("spring.jpa.hibernate.ddl-auto");
        }
    }
}
