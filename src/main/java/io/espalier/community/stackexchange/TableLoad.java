package io.espalier.community.stackexchange;

import java.util.List;

/**
 * How one table of the domain is filled from the staging tables, after those that it refers to.
 *
 * @param source the file that the rows are from
 * @param preparation statements that make what the others read
 * @param candidates what follows {@code from}: the rows that the dump has for this table
 * @param corrections in their order; a row that one of them skips is not seen by the next
 * @param insert leaves rows alone that are there already; its row count is the number of rows
 *     written
 */
record TableLoad(
        String table,
        DumpKind source,
        List<String> preparation,
        String candidates,
        List<Correction> corrections,
        String insert) {

    TableLoad {
        preparation = List.copyOf(preparation);
        corrections = List.copyOf(corrections);
    }

    /** The usual load: every row of one staging table is a candidate. */
    static TableLoad of(
            String table, StagingTable source, List<Correction> corrections, String insert) {
        return new TableLoad(table, source.kind(), List.of(), source.name(), corrections, insert);
    }
}
