package io.espalier.engine.guard;

import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How large the operations of a document are with its fragments written out; counted without
 * writing them out, so that fragments which double each other cost nothing.
 *
 * @param depth fields inside each other
 * @param fields all fields
 * @param aliases the fields among them that stand under another name than their own
 */
record DocumentSize(int depth, long fields, long aliases) {

    private static final DocumentSize NOTHING = new DocumentSize(0, 0, 0);

    /** The size of all operations of a document together. */
    static DocumentSize of(Document document) {
        Measure measure = new Measure(document);
        DocumentSize size = NOTHING;
        for (OperationDefinition operation :
                document.getDefinitionsOfType(OperationDefinition.class)) {
            size = size.beside(measure.of(operation.getSelectionSet()));
        }
        return size;
    }

    private DocumentSize beside(DocumentSize other) {
        return new DocumentSize(
                Math.max(depth, other.depth),
                sum(fields, other.fields),
                sum(aliases, other.aliases));
    }

    private DocumentSize below(Field field) {
        boolean renamed = field.getAlias() != null && !field.getAlias().equals(field.getName());
        return new DocumentSize(depth + 1, sum(fields, 1), sum(aliases, renamed ? 1 : 0));
    }

    /** Fragments that double each other reach the largest number soon; it is as good as any. */
    private static long sum(long a, long b) {
        return a > Long.MAX_VALUE - b ? Long.MAX_VALUE : a + b;
    }

    /** Sizes of one document's selection sets; each fragment is measured once. */
    private static final class Measure {

        private final Map<String, FragmentDefinition> fragments = new HashMap<>();
        private final Map<String, DocumentSize> measured = new HashMap<>();

        Measure(Document document) {
            document.getDefinitionsOfType(FragmentDefinition.class)
                    .forEach(fragment -> fragments.put(fragment.getName(), fragment));
        }

        DocumentSize of(@Nullable SelectionSet selections) {
            DocumentSize size = NOTHING;
            if (selections != null) {
                for (Selection<?> selection : selections.getSelections()) {
                    size = size.beside(of(selection));
                }
            }
            return size;
        }

        private DocumentSize of(Selection<?> selection) {
            return switch (selection) {
                case Field field -> of(field.getSelectionSet()).below(field);
                case InlineFragment inline -> of(inline.getSelectionSet());
                case FragmentSpread spread -> ofFragment(spread.getName());
                default -> throw new IllegalArgumentException("no selection: " + selection);
            };
        }

        /** A fragment inside itself counts as nothing there: validation refuses it. */
        private DocumentSize ofFragment(String name) {
            DocumentSize known = measured.get(name);
            FragmentDefinition fragment = fragments.get(name);
            if (known != null || fragment == null) {
                return known == null ? NOTHING : known;
            }
            measured.put(name, NOTHING);
            DocumentSize size = of(fragment.getSelectionSet());
            measured.put(name, size);
            return size;
        }
    }
}
