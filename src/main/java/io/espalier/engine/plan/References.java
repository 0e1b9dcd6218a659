package io.espalier.engine.plan;

import graphql.language.Directive;
import graphql.language.Document;
import graphql.language.Node;
import graphql.language.NodeTraverser;
import graphql.language.NodeVisitorStub;
import graphql.language.VariableReference;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import java.util.LinkedHashSet;
import java.util.SequencedSet;

/** The names of the variables that parts of a document refer to. */
final class References {

    private References() {}

    /** Those inside a node. */
    static SequencedSet<String> in(Node<?> node) {
        SequencedSet<String> names = new LinkedHashSet<>();
        new NodeTraverser()
                .depthFirst(
                        new NodeVisitorStub() {
                            @Override
                            @SuppressWarnings("rawtypes") // as declared by graphql-java
                            public TraversalControl visitVariableReference(
                                    VariableReference reference, TraverserContext<Node> context) {
                                names.add(reference.getName());
                                return TraversalControl.CONTINUE;
                            }
                        },
                        node);
        return names;
    }

    /** Those of all directives. */
    static SequencedSet<String> inDirectives(Document document) {
        SequencedSet<String> names = new LinkedHashSet<>();
        new NodeTraverser()
                .depthFirst(
                        new NodeVisitorStub() {
                            @Override
                            @SuppressWarnings("rawtypes") // as declared by graphql-java
                            public TraversalControl visitDirective(
                                    Directive directive, TraverserContext<Node> context) {
                                names.addAll(in(directive));
                                return TraversalControl.CONTINUE;
                            }
                        },
                        document);
        return names;
    }
}
