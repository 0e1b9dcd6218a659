package io.espalier.engine.spring;

import java.util.List;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.env.Environment;
import org.springframework.graphql.execution.MissingSchemaException;

/** Says where SDL was looked for in vain. */
final class MissingSchemaAnalyzer extends AbstractFailureAnalyzer<MissingSchemaException> {

    private static final String LOCATIONS = "spring.graphql.schema.locations";

    private final Environment environment;

    MissingSchemaAnalyzer(Environment environment) {
        this.environment = environment;
    }

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, MissingSchemaException cause) {
        List<String> locations =
                Binder.get(environment)
                        .bind(LOCATIONS, Bindable.listOf(String.class))
                        .orElse(List.of("classpath:graphql/**/"));
        return new FailureAnalysis(
                "There is no SDL (*.graphqls) in " + String.join(", ", locations) + ".",
                "Put a schema there, or say with " + LOCATIONS + " where it is.",
                cause);
    }
}
