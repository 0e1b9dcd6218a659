package io.espalier.engine.error;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Collects every mismatch of one start, in the order found, each once. Not thread-safe; lives as
 * long as the start.
 */
public final class FaultReport {

    private final Set<Fault> faults = new LinkedHashSet<>();
    private final Set<FaultCode> refused = EnumSet.noneOf(FaultCode.class);

    /** From now on a warning of that code stops the start too. */
    public void refuse(FaultCode code) {
        refused.add(code);
    }

    public void add(FaultCode code, String place, String found, String mend) {
        faults.add(new Fault(code, place, found, mend));
    }

    /** Adds what another one has, behind what this one has. */
    public void addAll(FaultReport other) {
        faults.addAll(other.faults);
    }

    public List<Fault> faults() {
        return faults.stream().filter(this::isFatal).toList();
    }

    public List<Fault> warnings() {
        return faults.stream().filter(fault -> !isFatal(fault)).toList();
    }

    private boolean isFatal(Fault fault) {
        return fault.isFatal() || refused.contains(fault.code());
    }

    /** A report of those alone. */
    public FaultReport only(Predicate<Fault> included) {
        FaultReport report = new FaultReport();
        report.refused.addAll(refused);
        faults.stream().filter(included).forEach(report.faults::add);
        return report;
    }

    /**
     * Ends the start if anything is wrong.
     *
     * @throws StartupException with every fault in its message, one a line
     */
    public void throwIfFatal() {
        List<Fault> fatal = new ArrayList<>(faults());
        if (!fatal.isEmpty()) {
            throw new StartupException(fatal);
        }
    }

    @Override
    public String toString() {
        return faults.stream().map(Fault::toString).collect(Collectors.joining("\n"));
    }
}
