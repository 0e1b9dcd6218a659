package io.espalier.engine.explain.plan;

/** Reads JSON. */
@FunctionalInterface
public interface PlanText {

    /** A text as maps, lists, strings, numbers and booleans. */
    Object read(String json);
}
