package io.espalier.shapes;

import jakarta.validation.Valid;
import jakarta.validation.constraints.PositiveOrZero;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What JSON is read into. */
record Settings(
        @Nullable String theme,
        @PositiveOrZero int fontSize,
        @Nullable List<String> plugins,
        @Valid @Nullable Part part) {}
