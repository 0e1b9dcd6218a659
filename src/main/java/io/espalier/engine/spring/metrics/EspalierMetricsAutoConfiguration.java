package io.espalier.engine.spring.metrics;

import io.espalier.engine.spring.EspalierAutoConfiguration;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.observation.ObservationRegistry;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.graphql.autoconfigure.GraphQlAutoConfiguration;
import org.springframework.boot.graphql.autoconfigure.observation.GraphQlObservationAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.graphql.observation.GraphQlObservationInstrumentation;

/** Metrics of operations and their statements, for applications that collect metrics. */
@AutoConfiguration(
        after = EspalierAutoConfiguration.class,
        before = {GraphQlAutoConfiguration.class, GraphQlObservationAutoConfiguration.class},
        afterName = {
            "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration",
            "org.springframework.boot.micrometer.observation.autoconfigure.ObservationAutoConfiguration"
        })
@ConditionalOnClass(MeterRegistry.class)
@ConditionalOnBean({EspalierAutoConfiguration.class, MeterRegistry.class})
public final class EspalierMetricsAutoConfiguration {

    @Bean
    StatementMetrics espalierStatementMetrics(MeterRegistry registry) {
        return new StatementMetrics(registry);
    }

    @Bean
    @ConditionalOnBean(ObservationRegistry.class)
    @ConditionalOnMissingBean
    GraphQlObservationInstrumentation espalierOperationObservation(ObservationRegistry registry) {
        return new OperationObservation(registry);
    }

    /** A counter for each error message's type, which the tag of the code says already. */
    @Bean
    static MeterFilter espalierErrorEvents() {
        return MeterFilter.deny(meter ->
                meter.getName().startsWith("graphql.request.")
                        && !meter.getName().equals("graphql.request.active"));
    }
}
