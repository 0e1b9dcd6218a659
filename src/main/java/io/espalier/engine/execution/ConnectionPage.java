package io.espalier.engine.execution;

import io.espalier.engine.fetch.Row;
import io.espalier.engine.fetch.RowPage;
import io.espalier.engine.id.Cursor;
import io.espalier.engine.plan.FieldPlan;
import io.espalier.engine.plan.Key;
import io.espalier.engine.plan.Order;
import io.espalier.engine.plan.OrderKey;
import io.espalier.engine.plan.Read;
import io.espalier.engine.plan.Selection;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * One connection that the engine pages: the source of {@code totalCount}, {@code aggregate} and
 * {@code groups} too.
 *
 * @param key what its list was reached by, or null if the parent has no such key: the list is empty
 *     then
 * @param page its rows; empty if none were asked for
 */
record ConnectionPage(FieldPlan.Connection plan, @Nullable Key key, RowPage page)
        implements ConnectionSource {

    /**
     * An edge.
     *
     * @param nodes what is asked of its entity, by response key
     */
    private record RowEdge(Row row, Read.Page read, SequencedMap<String, Selection> nodes)
            implements Edge {

        @Override
        public String cursor() {
            return cursorOf(row, read.order());
        }

        @Override
        public EntityRow node(String responseKey) {
            return EntityRow.of(row, Objects.requireNonNull(nodes.get(responseKey)));
        }
    }

    @Override
    public List<@Nullable EntityRow> nodes(String responseKey) {
        Selection selection = Objects.requireNonNull(plan.nodes().get(responseKey));
        List<@Nullable EntityRow> nodes = new ArrayList<>(page.rows().size());
        page.rows().forEach(row -> nodes.add(EntityRow.of(row, selection)));
        return nodes;
    }

    @Override
    public List<Edge> edges(String responseKey) {
        SequencedMap<String, Selection> nodes =
                Objects.requireNonNull(plan.edges().get(responseKey));
        List<Edge> edges = new ArrayList<>(page.rows().size());
        page.rows().forEach(row -> edges.add(new RowEdge(row, requirePage(), nodes)));
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
        return page.rows().isEmpty()
                ? null
                : cursorOf(page.rows().getFirst(), requirePage().order());
    }

    @Override
    public @Nullable String endCursor() {
        return page.rows().isEmpty()
                ? null
                : cursorOf(page.rows().getLast(), requirePage().order());
    }

    private Read.Page requirePage() {
        return Objects.requireNonNull(plan.page());
    }

    private static String cursorOf(Row row, Order order) {
        List<@Nullable String> keys = new ArrayList<>();
        for (OrderKey key : order.keys()) {
            Object value = row.value(key);
            keys.add(value == null ? null : key.type().format(value));
        }
        return new Cursor(order.fingerprint(), keys).encode();
    }
}
