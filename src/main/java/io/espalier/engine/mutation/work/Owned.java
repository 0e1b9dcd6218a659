package io.espalier.engine.mutation.work;

import io.espalier.engine.mutation.input.Change;

/**
 * One entity, and what the input says of a relation of its.
 *
 * @param isNew whether it is being created
 */
record Owned(Object instance, Change.Relation relation, boolean isNew) {}
