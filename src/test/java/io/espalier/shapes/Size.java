package io.espalier.shapes;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/** Null where both of its columns are. */
@Embeddable
record Size(@Nullable Integer width, @Nullable Integer height) {}
