package io.espalier.bench.floor;

import tools.jackson.core.JsonGenerator;

/** The rows of an answer, ready to be written. */
@FunctionalInterface
interface Answer {

    /** Writes the properties of {@code data}. */
    void write(JsonGenerator json);
}
