package io.espalier.engine.explain.plan;

import java.util.Locale;
import java.util.Optional;

/** A large table is read from end to end for few of its rows. */
final class LargeTableScanned implements Hint {

    private static final long LARGE = 10_000;

    /** Of so many rows one is few. */
    private static final long FEW = 10;

    @Override
    public Optional<String> look(PlanNode node, boolean stoppedEarly) {
        long read = node.rows() + node.removed();
        boolean standsOut =
                node.type().equals("Seq Scan")
                        && node.traits().filters()
                        && read >= LARGE
                        && node.rows() * FEW < read;
        return standsOut
                ? Optional.of(
                        String.format(
                                Locale.ENGLISH,
                                "%,d %s were read one by one to keep %,d; an index on what the filter compares would find them.",
                                read,
                                node.rowsOf(),
                                node.rows()))
                : Optional.empty();
    }
}
