package io.espalier.engine.mutation.work;

import io.espalier.engine.mutation.input.InputPath;

/** A managed entity that is to be deleted or let go, and where the input says so. */
record Doomed(Object instance, InputPath path) {}
