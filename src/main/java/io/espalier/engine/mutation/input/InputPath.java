package io.espalier.engine.mutation.input;

import java.util.ArrayList;
import java.util.List;

/** Where in a field's arguments something stands, as user errors tell it. */
public record InputPath(List<String> steps) {

    public static final InputPath INPUT = new InputPath(List.of("input"));

    public InputPath {
        steps = List.copyOf(steps);
    }

    public InputPath child(Object step) {
        List<String> longer = new ArrayList<>(steps);
        longer.add(step.toString());
        return new InputPath(longer);
    }

    @Override
    public String toString() {
        return String.join(".", steps);
    }
}
