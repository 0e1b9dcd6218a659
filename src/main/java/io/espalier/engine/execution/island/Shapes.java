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
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The shapes of operations that came before. Thread-safe; lives as long as the schema.
 *
 * <p>An operation of a kept document is the same object each time, and its shape goes when that
 * does. What variables include or skip has another shape each time.
 */
final class Shapes {

    private final Cache<OperationDefinition, Optional<ObjectShape>> kept =
            Caffeine.newBuilder().weakKeys().build();

    /** The shape of an operation's data; empty if it is no island. */
    Optional<ObjectShape> find(ExecutionContext context) {
        OperationDefinition operation = context.getOperationDefinition();
        Optional<ObjectShape> known = kept.getIfPresent(operation);
        if (known != null) {
            return known;
        }
        if (dependsOnVariables(context.getDocument())) {
            return read(context, context.getCoercedVariables().toMap());
        }
        Optional<ObjectShape> shape = read(context, Map.of());
        kept.put(operation, shape);
        return shape;
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
