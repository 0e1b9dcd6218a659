package io.espalier.engine.mapping;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The way from a key to the rows of an entity's table.
 *
 * <p>A key has one value for each of {@link #keyColumns()}. The first join's {@code to} columns
 * equal the key, every further join is a SQL join, the last reaches the entity's table. A route
 * without joins has no key: it reaches all rows.
 *
 * @param joins in order from the key to the target
 * @param repeats whether one key could reach the same row twice, so that rows must be looked for by
 *     {@code exists}
 */
public record Route(List<Join> joins, boolean repeats) implements Origin {

    public static final Route ALL_ROWS = new Route(List.of(), false);

    public Route {
        joins = List.copyOf(joins);
    }

    /** A route straight to the rows whose columns equal the key. */
    public static Route to(Join join) {
        return new Route(List.of(join), false);
    }

    /** The columns of the row before whose values are the key. */
    @Override
    public List<Column> keyColumns() {
        return joins.isEmpty() ? List.of() : joins.getFirst().from();
    }

    /** Whether a key reaches one row at most. */
    public boolean isUnique() {
        return isKeyed() && joins.stream().allMatch(Join::unique);
    }

    /** The tables on the way, each with the columns it is reached by. */
    @Override
    public String toString() {
        return joins.stream()
                .map(join -> join.table() + "(" + join.to() + ")")
                .collect(Collectors.joining("."));
    }
}
