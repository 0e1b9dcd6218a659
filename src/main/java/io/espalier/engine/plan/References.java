package io.espalier.engine.plan;

import graphql.language.Directive;
import graphql.language.Document;
import graphql.language.Node;
import graphql.language.VariableReference;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;

/** The names of the variables that parts of a document refer to. */
final class References {

    private References() {}

    /** Those inside a node. */
    static SequencedSet<String> in(Node<?> node) {
        SequencedSet<String> names = new LinkedHashSet<>();
        all(VariableReference.class, node).forEach(reference -> names.add(reference.getName()));
        return names;
    }

    /** Those of all directives: which fields are asked for can depend on them. */
    static SequencedSet<String> inDirectives(Document document) {
        SequencedSet<String> names = new LinkedHashSet<>();
        all(Directive.class, document).forEach(directive -> names.addAll(in(directive)));
        return names;
    }

    /** The nodes of a type, a node itself among them. Without recursion, however deep they are. */
    private static <N extends Node<?>> List<N> all(Class<N> type, Node<?> node) {
        List<N> found = new ArrayList<>();
        Deque<Node<?>> left = new ArrayDeque<>(List.of(node));
        while (!left.isEmpty()) {
            Node<?> next = left.pop();
            if (type.isInstance(next)) {
                found.add(type.cast(next));
            }
            next.getChildren().forEach(left::push);
        }
        return found;
    }
}
