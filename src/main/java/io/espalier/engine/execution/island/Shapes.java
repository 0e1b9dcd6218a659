package io.espalier.engine.execution.island;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.execution.ExecutionContext;
import graphql.language.OperationDefinition;
import io.espalier.engine.fetch.PreparedReads;
import io.espalier.engine.plan.References;
import java.util.Map;
import java.util.Optional;

/**
 * The shapes of operations that came before. Thread-safe; lives as long as the schema.
 *
 * <p>An operation of a kept document is the same object each time, and its shape goes when that
 * does. Where variables include or skip fields, it has one for each of its plans, which look at
 * those variables too.
 */
final class Shapes {

    private final Cache<OperationDefinition, Kept> kept = Caffeine.newBuilder().weakKeys().build();

    /** What is kept of an operation. */
    private sealed interface Kept {

        /** Its only shape. */
        record One(Optional<ObjectShape> shape) implements Kept {}

        /** Its shapes by what is prepared for its plans, which go when that does. */
        record Several(Cache<PreparedReads, Optional<ObjectShape>> shapes) implements Kept {

            Several() {
                this(Caffeine.newBuilder().weakKeys().build());
            }
        }
    }

    /**
     * The shape of an operation's data; empty if it is no island.
     *
     * @param plan what is prepared for its plan
     */
    Optional<ObjectShape> find(ExecutionContext context, PreparedReads plan) {
        Kept known = kept.getIfPresent(context.getOperationDefinition());
        if (known == null) {
            known =
                    References.inDirectives(context.getDocument()).isEmpty()
                            ? new Kept.One(read(context, Map.of()))
                            : new Kept.Several();
            kept.put(context.getOperationDefinition(), known);
        }
        return switch (known) {
            case Kept.One one -> one.shape();
            case Kept.Several several ->
                    several.shapes()
                            .get(plan, key -> read(context, context.getCoercedVariables().toMap()));
        };
    }

    private static Optional<ObjectShape> read(
            ExecutionContext context, Map<String, Object> variables) {
        try {
            return Optional.of(ShapeReader.read(context, variables));
        } catch (GivenUp none) {
            return Optional.empty();
        }
    }
}
