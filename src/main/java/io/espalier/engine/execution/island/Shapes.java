package io.espalier.engine.execution.island;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.execution.ExecutionContext;
import graphql.language.OperationDefinition;
import io.espalier.engine.fetch.PreparedReads;
import io.espalier.engine.plan.Planner;
import java.util.Map;
import java.util.Optional;

/**
 * What was read of the shapes of operations that came before. Thread-safe; lives as long as the
 * schema.
 *
 * <p>An operation of a kept document is the same object each time, and its shape goes when that
 * does. Where variables include or skip fields, it has one for each of its plans, which look at
 * those variables too.
 *
 * @param <S> what is read of an operation
 */
final class Shapes<S> {

    private final Cache<OperationDefinition, Kept<S>> kept =
            Caffeine.newBuilder().weakKeys().build();

    private final Reader<S> reader;

    Shapes(Reader<S> reader) {
        this.reader = reader;
    }

    /** Reads the shapes of an operation. */
    @FunctionalInterface
    interface Reader<S> {

        /**
         * Those of one operation.
         *
         * @param variables that include or skip fields
         * @throws GivenUp if it is no island
         */
        S read(ExecutionContext context, Map<String, Object> variables);
    }

    /** What is kept of an operation. */
    private sealed interface Kept<S> {

        /** Its only shape. */
        record One<S>(Optional<S> shape) implements Kept<S> {}

        /** Its shapes by what is prepared for its plans, which go when that does. */
        record Several<S>(Cache<PreparedReads, Optional<S>> shapes) implements Kept<S> {

            Several() {
                this(Caffeine.newBuilder().weakKeys().build());
            }
        }
    }

    /**
     * That of an operation; empty if it is no island.
     *
     * @param plan what is prepared for its plan
     */
    Optional<S> find(ExecutionContext context, PreparedReads plan) {
        Kept<S> known = kept.getIfPresent(context.getOperationDefinition());
        if (known == null) {
            known =
                    Planner.dependsOnVariables(context.getDocument())
                            ? new Kept.Several<>()
                            : new Kept.One<>(read(context, Map.of()));
            kept.put(context.getOperationDefinition(), known);
        }
        return switch (known) {
            case Kept.One<S> one -> one.shape();
            case Kept.Several<S> several ->
                    several.shapes()
                            .get(plan, key -> read(context, context.getCoercedVariables().toMap()));
        };
    }

    private Optional<S> read(ExecutionContext context, Map<String, Object> variables) {
        try {
            return Optional.of(reader.read(context, variables));
        } catch (GivenUp none) {
            return Optional.empty();
        }
    }
}
