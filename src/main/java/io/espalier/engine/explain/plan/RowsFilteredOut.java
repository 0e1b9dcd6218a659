package io.espalier.engine.explain.plan;

import java.util.Locale;
import java.util.Optional;

/** An index or a join finds many rows that a filter then leaves out. */
final class RowsFilteredOut implements Hint {

    private static final long MANY = 1_000;
    private static final long TIMES = 10;

    @Override
    public Optional<String> look(PlanNode node, boolean stoppedEarly) {
        boolean standsOut =
                !node.type().equals("Seq Scan")
                        && node.removed() >= MANY
                        && node.removed() > TIMES * node.rows();
        if (!standsOut) {
            return Optional.empty();
        }
        String index = node.traits().index();
        return Optional.of(
                String.format(
                        Locale.ENGLISH,
                        "%,d %s were found%s and left out by a filter, %,d were kept; an index that also has what the filter compares would find fewer.",
                        node.removed(),
                        node.rowsOf(),
                        index == null ? "" : " by " + index,
                        node.rows()));
    }
}
