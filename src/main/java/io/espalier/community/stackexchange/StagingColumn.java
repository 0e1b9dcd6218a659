package io.espalier.community.stackexchange;

import java.util.Optional;
import java.util.function.Function;

/**
 * One column of a staging table.
 *
 * @param definition type and nullability, in SQL
 * @param value the column's value in a row of the dump: a list becomes an array, everything else
 *     goes by its {@code toString}; empty is null
 */
record StagingColumn(String name, String definition, Function<DumpRow, Optional<?>> value) {

    static StagingColumn required(String name, String type, Function<DumpRow, ?> value) {
        return new StagingColumn(name, type + " not null", row -> Optional.of(value.apply(row)));
    }

    static StagingColumn optional(String name, String type, Function<DumpRow, Optional<?>> value) {
        return new StagingColumn(name, type, value);
    }
}
