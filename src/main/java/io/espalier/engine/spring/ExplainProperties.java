package io.espalier.engine.spring;

import io.espalier.engine.explain.ExplainMode;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code espalier.explain.*}: what a request may be told of the SQL that it ran.
 *
 * @param mode the most that a request may ask for
 * @param values whether the values of parameters, and those inside of plans, are shown
 */
@ConfigurationProperties("espalier.explain")
public record ExplainProperties(
        @DefaultValue("off") ExplainMode mode, @DefaultValue("false") boolean values) {}
