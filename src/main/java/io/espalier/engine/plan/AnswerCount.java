package io.espalier.engine.plan;

import graphql.normalized.ExecutableNormalizedField;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** Counts how large an answer can become: walks the operation and multiplies its lists. */
final class AnswerCount {

    private static final Set<String> OF_EACH_ROW = Set.of("nodes", "edges");

    private final IdentityHashMap<ExecutableNormalizedField, AnswerSize.ListSize> sizes;
    private long nodes;
    private long values;

    private AnswerCount(IdentityHashMap<ExecutableNormalizedField, AnswerSize.ListSize> sizes) {
        this.sizes = sizes;
    }

    /**
     * The size of the answer to these fields.
     *
     * @param sizes of the lists among and below them
     */
    static AnswerSize of(
            List<ExecutableNormalizedField> roots,
            IdentityHashMap<ExecutableNormalizedField, AnswerSize.ListSize> sizes) {
        AnswerCount count = new AnswerCount(sizes);
        roots.forEach(root -> count.add(root, 1));
        return new AnswerSize(count.nodes, count.values);
    }

    private void add(ExecutableNormalizedField field, long times) {
        values = sum(values, times);
        AnswerSize.ListSize size = sizes.get(field);
        if (size == null) {
            addChildren(field, times);
        } else if (size.connection()) {
            addConnection(field, times, product(times, size.rows()));
        } else {
            long rows = product(times, size.rows());
            nodes = sum(nodes, rows);
            addChildren(field, rows);
        }
    }

    /** A page that is only asked for its ends is read all the same. */
    private void addConnection(ExecutableNormalizedField connection, long times, long rows) {
        boolean answersRows = false;
        for (ExecutableNormalizedField part : connection.getChildren()) {
            if (OF_EACH_ROW.contains(part.getFieldName())) {
                answersRows = true;
                values = sum(values, times);
                nodes = sum(nodes, rows);
                addChildren(part, rows);
            } else {
                add(part, times);
            }
        }
        if (!answersRows) {
            nodes = sum(nodes, rows);
        }
    }

    private void addChildren(ExecutableNormalizedField field, long times) {
        field.getChildren().forEach(child -> add(child, times));
    }

    private static long sum(long a, long b) {
        return a > Long.MAX_VALUE - b ? Long.MAX_VALUE : a + b;
    }

    private static long product(long a, long b) {
        return b != 0 && a > Long.MAX_VALUE / b ? Long.MAX_VALUE : a * b;
    }
}
