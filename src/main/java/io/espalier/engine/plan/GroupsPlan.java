package io.espalier.engine.plan;

/**
 * What one field {@code groups} needs.
 *
 * @param keys in the order of the columns of a group's row
 * @param measures behind them
 */
public record GroupsPlan(Read.Groups read, GroupKeys keys, Measures measures) {}
