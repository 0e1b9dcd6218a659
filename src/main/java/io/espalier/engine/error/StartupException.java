package io.espalier.engine.error;

import java.util.List;
import java.util.stream.Collectors;

/**
 * SDL, entities and tables do not agree, so nothing is served; the message lists every fault, one a
 * line.
 */
public class StartupException extends RuntimeException {

    private final transient List<Fault> faults;

    public StartupException(List<Fault> faults) {
        super(
                faults.stream()
                        .map(fault -> "  " + fault)
                        .collect(
                                Collectors.joining(
                                        "\n",
                                        "Schema, entities and tables do not agree ("
                                                + faults.size()
                                                + (faults.size() == 1 ? " fault" : " faults")
                                                + "):\n",
                                        "")));
        this.faults = List.copyOf(faults);
    }

    public List<Fault> faults() {
        return faults;
    }
}
