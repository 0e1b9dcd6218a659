package io.espalier.engine.mapping;

import org.jspecify.annotations.Nullable;

/** A value that is made of the one that is there. */
@FunctionalInterface
public interface ChangedValue {

    @Nullable Object of(@Nullable Object now);
}
