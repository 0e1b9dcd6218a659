package io.espalier.engine.execution.island;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.Directives;
import graphql.execution.ExecutionContext;
import graphql.language.Directive;
import graphql.language.Document;
import graphql.language.Node;
import graphql.language.NodeTraverser;
import graphql.language.NodeVisitorStub;
import graphql.language.OperationDefinition;
import graphql.language.VariableReference;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import io.espalier.engine.fetch.PreparedReads;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

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
                    dependsOnVariables(context.getDocument())
                            ? new Kept.Several()
                            : new Kept.One(read(context, Map.of()));
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

    private static boolean dependsOnVariables(Document document) {
        AtomicBoolean found = new AtomicBoolean();
        new NodeTraverser()
                .depthFirst(
                        new NodeVisitorStub() {
                            @Override
                            @SuppressWarnings("rawtypes") // as declared by graphql-java
                            public TraversalControl visitDirective(
                                    Directive directive, TraverserContext<Node> context) {
                                found.set(found.get() || isConditional(directive));
                                return TraversalControl.CONTINUE;
                            }
                        },
                        document);
        return found.get();
    }

    private static boolean isConditional(Directive directive) {
        return (directive.getName().equals(Directives.SkipDirective.getName())
                        || directive.getName().equals(Directives.IncludeDirective.getName()))
                && directive.getArguments().stream()
                        .anyMatch(argument -> argument.getValue() instanceof VariableReference);
    }
}
