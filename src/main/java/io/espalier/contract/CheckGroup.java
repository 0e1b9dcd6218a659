package io.espalier.contract;

import java.util.List;

/** Checks of one kind, in the order in which they are to run. */
public record CheckGroup(String name, List<Check> checks) {

    public CheckGroup {
        checks = List.copyOf(checks);
    }
}
