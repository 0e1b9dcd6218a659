package io.espalier.community.stackexchange;

/**
 * Takes from a staging table what the real one could not hold, before it is written.
 *
 * @param sql one statement; the number of rows that it changes is the number of rows corrected
 */
record Correction(Effect effect, String reason, String sql) {

    enum Effect {
        /** The rows are not imported. */
        SKIP,
        /** The rows are imported without a reference that leads nowhere. */
        EMPTY
    }

    /**
     * @param condition tells the rows to be left out, which it calls by the staging table's name
     */
    static Correction skip(StagingTable table, String reason, String condition) {
        return new Correction(
                Effect.SKIP, reason, "delete from %s where %s".formatted(table.name(), condition));
    }

    /** Empties a reference where nothing has that number. */
    static Correction empty(StagingTable table, String column, String reason, StagingTable target) {
        return new Correction(
                Effect.EMPTY,
                reason,
                "update %1$s set %2$s = null where %1$s.%2$s is not null and %3$s"
                        .formatted(table.name(), column, missing(table, column, target.name())));
    }

    /** The condition that a reference leads nowhere. */
    static String missing(StagingTable table, String column, String target) {
        return "not exists (select from %3$s target where target.number = %1$s.%2$s)"
                .formatted(table.name(), column, target);
    }
}
