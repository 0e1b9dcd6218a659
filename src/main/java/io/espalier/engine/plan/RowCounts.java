package io.espalier.engine.plan;

import graphql.normalized.ExecutableNormalizedField;
import io.espalier.engine.mapping.Column;
import io.espalier.engine.mapping.Origin;
import io.espalier.engine.mapping.Route;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How many rows there can be where a field stands, as far as its lists tell. */
final class RowCounts {

    /** Of a list whose length nothing tells before it is there. */
    static final int UNKNOWN = Integer.MAX_VALUE;

    /**
     * A list.
     *
     * @param most the most rows for one parent
     * @param origin where they come from; null where that is not the engine's to know
     */
    private record Counted(int most, @Nullable Origin origin) {}

    private final IdentityHashMap<ExecutableNormalizedField, Counted> lists =
            new IdentityHashMap<>();

    void add(ExecutableNormalizedField list, int most, @Nullable Origin origin) {
        lists.put(list, new Counted(most, origin));
    }

    /** The most rows to which a field belongs, all parents' together. */
    long above(ExecutableNormalizedField field) {
        long most = 1;
        for (ExecutableNormalizedField above = field.getParent();
                above != null;
                above = above.getParent()) {
            Counted list = lists.get(above);
            if (list != null) {
                most = Math.min(UNKNOWN, most * list.most());
            }
        }
        return most;
    }

    /**
     * Whether the rows to which a field belongs were found by these columns, so that all of one
     * parent have the same values in them.
     */
    boolean wereFoundBy(ExecutableNormalizedField field, List<Column> columns) {
        ExecutableNormalizedField above = field.getParent();
        while (above != null && !lists.containsKey(above)) {
            above = above.getParent();
        }
        Counted list = above == null ? null : lists.get(above);
        return list != null
                && list.origin() instanceof Route route
                && route.isKeyed()
                && route.joins().getLast().to().equals(columns);
    }
}
