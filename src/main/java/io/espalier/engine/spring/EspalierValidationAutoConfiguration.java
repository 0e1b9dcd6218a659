package io.espalier.engine.spring;

import io.espalier.engine.mutation.work.BeanValidation;
import io.espalier.engine.mutation.work.Validation;
import jakarta.validation.ValidatorFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnResource;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/**
 * Bean Validation of what is written, where a provider is there: one factory for the engine and
 * Hibernate, the application's own if it has one.
 */
@AutoConfiguration(
        afterName = "org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration")
@ConditionalOnClass(ValidatorFactory.class)
@ConditionalOnResource(
        resources = "classpath:META-INF/services/jakarta.validation.spi.ValidationProvider")
public final class EspalierValidationAutoConfiguration {

    /** Spring MVC has one of its own. */
    @Bean
    @Primary
    @ConditionalOnMissingBean
    static ValidatorFactory espalierValidatorFactory() {
        return jakarta.validation.Validation.buildDefaultValidatorFactory();
    }

    @Bean
    static Validation espalierValidation(ValidatorFactory factory) {
        return new BeanValidation(factory);
    }

    @Bean
    static HibernatePropertiesCustomizer espalierValidatorOfHibernate(ValidatorFactory factory) {
        return properties ->
                properties.putIfAbsent("jakarta.persistence.validation.factory", factory);
    }
}
