package io.espalier.engine.spring;

import io.espalier.engine.error.Fault;
import io.espalier.engine.error.FaultCode;
import io.espalier.engine.error.FaultReport;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How much of an application there is to hold its schema against.
 *
 * @param database whether there are tables to look at
 * @param everyController whether a field that does not bind is at fault: in a test's slice it may
 *     be that of a controller outside
 */
record Extent(boolean database, boolean everyController) {

    /** What a table may promise though the entity does not. */
    private static final Set<FaultCode> ANSWERED_BY_TABLES =
            Set.of(FaultCode.NULLABILITY_MISMATCH, FaultCode.NOT_A_UNIQUE_KEY);

    /** Those that are faults whatever the rest of the application is. */
    FaultReport certain(FaultReport report) {
        return report.only(fault -> everyController && isOfNoTable(fault));
    }

    /** The places that do not bind, and so may be fields of controllers that are not here. */
    Set<String> fieldsOfOthers(FaultReport report) {
        return report.only(this::isOfNoTable).faults().stream()
                .map(Fault::place)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private boolean isOfNoTable(Fault fault) {
        return database || !ANSWERED_BY_TABLES.contains(fault.code());
    }
}
