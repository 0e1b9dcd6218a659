package io.espalier.engine.predicate;

/**
 * Stands in a plan for a value that each request gives by itself, so that the plan serves all of
 * them.
 *
 * @param place where {@link Given} has it, 0-based
 */
public record Open(int place) {}
