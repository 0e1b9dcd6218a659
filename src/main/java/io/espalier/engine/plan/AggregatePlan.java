package io.espalier.engine.plan;

import org.jspecify.annotations.Nullable;

/**
 * What {@code totalCount} and all fields {@code aggregate} of one connection need together.
 *
 * @param read null if no value was asked for
 */
public record AggregatePlan(Read.@Nullable Aggregate read, Measures measures) {}
