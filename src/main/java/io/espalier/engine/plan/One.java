package io.espalier.engine.plan;

import org.jspecify.annotations.Nullable;

/**
 * One entity, reached by a key.
 *
 * @param read its statement, or null where the key is the identifier and nothing else was asked for
 */
public record One(Read.@Nullable Row read, Selection selection) {}
