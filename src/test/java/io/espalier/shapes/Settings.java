package io.espalier.shapes;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What JSON is read into. */
record Settings(
        @Nullable String theme,
        int fontSize,
        @Nullable List<String> plugins,
        @Nullable Part part) {}
