package io.espalier.community.stackexchange;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A temporary table that holds one file of a dump as it is, its references still being the dump's
 * numbers. References are resolved by joining such tables, so that no map of ids is ever held in
 * memory.
 *
 * <p>Every staging table has {@code line}, where the row stands in its file, and {@code number},
 * its {@code Id} there.
 */
record StagingTable(DumpKind kind, List<StagingColumn> columns) {

    private static final List<StagingColumn> ORIGIN =
            List.of(
                    StagingColumn.required("line", "bigint", DumpRow::line),
                    StagingColumn.required("number", "bigint", row -> row.requireLong("Id")));

    /**
     * @param columns those after {@code line} and {@code number}
     */
    StagingTable {
        columns = Stream.concat(ORIGIN.stream(), columns.stream()).toList();
    }

    /** For example {@code stage_post_links}. */
    String name() {
        return "stage_" + kind.name().toLowerCase(Locale.ROOT);
    }

    String create() {
        return columns.stream()
                .map(column -> column.name() + " " + column.definition())
                .collect(
                        joining(
                                ", ",
                                "create temporary table " + name() + " (",
                                ") on commit drop"));
    }

    String copy() {
        return columns.stream()
                .map(StagingColumn::name)
                .collect(joining(", ", "copy " + name() + " (", ") from stdin"));
    }

    /** One row at most: a number that stands in more than one line, and the first two of these. */
    String findDuplicate() {
        return """
        select number, first_line, line
        from (select number, line,
                     row_number() over numbers as occurrence,
                     first_value(line) over numbers as first_line
              from %s
              window numbers as (partition by number order by line)) occurrences
        where occurrence = 2
        order by line
        limit 1
        """
                .formatted(name());
    }

    /**
     * What the joins need, once the rows are there. Nothing else would count the rows of a
     * temporary table for the planner.
     */
    List<String> prepareJoins() {
        return List.of("create unique index on " + name() + " (number)", "analyze " + name());
    }
}
