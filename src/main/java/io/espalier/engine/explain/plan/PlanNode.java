package io.espalier.engine.explain.plan;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One step of a plan. Rows and times are those of all its runs together.
 *
 * @param type as PostgreSQL calls it, {@code Seq Scan}
 * @param label the type with what it is done to
 * @param detail its conditions; empty for none
 * @param rows that it gave on
 * @param expected how many it was thought to
 * @param loops how often it ran
 * @param removed rows that its filters left out
 * @param blocks that it and those below it read, from memory or disk
 * @param traits what hints look at besides
 */
public record PlanNode(
        String type,
        String label,
        String detail,
        long rows,
        long expected,
        long loops,
        double milliseconds,
        long removed,
        long blocks,
        Traits traits,
        List<PlanNode> children) {

    public PlanNode {
        children = List.copyOf(children);
    }

    /**
     * What is not told as it is.
     *
     * @param table null for what reads none
     * @param index null for what uses none
     * @param stopsEarly whether it may end what stands below it before that has given all its rows
     * @param kilobytesOnDisk of a sort or a hash that had no room in memory; 0 for none
     */
    public record Traits(
            @Nullable String table,
            @Nullable String index,
            boolean filters,
            boolean stopsEarly,
            long kilobytesOnDisk) {}

    /** The tables that it and those below it read, first those nearest. */
    Stream<String> tables() {
        String own = traits.table();
        return Stream.concat(Stream.ofNullable(own), children.stream().flatMap(PlanNode::tables));
    }

    /** Names what rows come from, for a sentence: {@code rows of posts}. */
    String rowsOf() {
        return tables().findFirst().map("rows of %s"::formatted).orElse("rows");
    }
}
