package io.espalier.engine.execution;

import io.espalier.engine.error.EngineException;
import io.espalier.engine.error.ErrorCode;
import io.espalier.engine.fetch.Row;
import io.espalier.engine.plan.Key;
import io.espalier.engine.plan.Returned;
import io.espalier.engine.plan.Selection;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * One connection whose page a controller made.
 *
 * <p>Spring GraphQL adapts what a connection field answers, but takes a class whose name ends in
 * {@code Connection} for one that is adapted already.
 */
final class HandWrittenConnection implements ConnectionSource {

    private final String field;
    private final Returned.Page plan;
    private final HandWrittenPage page;
    private final List<Key> keys;
    private final List<@Nullable Row> rows;
    private @Nullable OptionalLong count;

    /**
     * @param field its name, for messages
     * @param keys of the page's items
     * @param rows one for each key; null where there is none
     */
    HandWrittenConnection(
            String field,
            Returned.Page plan,
            HandWrittenPage page,
            List<Key> keys,
            List<@Nullable Row> rows) {
        this.field = field;
        this.plan = plan;
        this.page = page;
        this.keys = List.copyOf(keys);
        this.rows = new ArrayList<>(rows);
    }

    /** An edge, of the item at that place. */
    private final class ItemEdge implements Edge {

        private final int place;
        private final SequencedMap<String, Selection> nodes;

        ItemEdge(int place, SequencedMap<String, Selection> nodes) {
            this.place = place;
            this.nodes = nodes;
        }

        @Override
        public String cursor() {
            return cursorAt(place);
        }

        @Override
        public @Nullable EntityRow node(String responseKey) {
            return nodeAt(place, Objects.requireNonNull(nodes.get(responseKey)));
        }
    }

    @Override
    public List<@Nullable EntityRow> nodes(String responseKey) {
        Selection selection = Objects.requireNonNull(plan.nodes().get(responseKey));
        List<@Nullable EntityRow> nodes = new ArrayList<>(keys.size());
        for (int place = 0; place < keys.size(); place++) {
            nodes.add(nodeAt(place, selection));
        }
        return nodes;
    }

    @Override
    public List<Edge> edges(String responseKey) {
        SequencedMap<String, Selection> nodes =
                Objects.requireNonNull(plan.edges().get(responseKey));
        List<Edge> edges = new ArrayList<>(keys.size());
        for (int place = 0; place < keys.size(); place++) {
            edges.add(new ItemEdge(place, nodes));
        }
        return edges;
    }

    @Override
    public boolean hasPrevious() {
        return page.hasPrevious();
    }

    @Override
    public boolean hasNext() {
        return page.hasNext();
    }

    @Override
    public @Nullable String startCursor() {
        return keys.isEmpty() ? null : cursorAt(0);
    }

    @Override
    public @Nullable String endCursor() {
        return keys.isEmpty() ? null : cursorAt(keys.size() - 1);
    }

    /**
     * How many items the whole list has.
     *
     * @throws EngineException {@code UNSUPPORTED_FIELD} if the page does not say it
     */
    long totalCount() {
        OptionalLong known = count;
        if (known == null) {
            known = page.totalCount();
            count = known;
        }
        return known.orElseThrow(() ->
                new EngineException(
                        ErrorCode.UNSUPPORTED_FIELD,
                        "'"
                                + field
                                + "' does not know its 'totalCount': ask for its nodes, edges and pageInfo."));
    }

    private @Nullable EntityRow nodeAt(int place, Selection selection) {
        Row row = rows.get(place);
        return row == null ? null : EntityRow.of(row, selection);
    }

    private String cursorAt(int place) {
        String own = page.cursor(place);
        return own != null
                ? own
                : RowIds.encode(
                        plan.type(),
                        plan.entity(),
                        Row.ofKey(plan.entity().identifier(), keys.get(place)));
    }
}
