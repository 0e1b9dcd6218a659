package io.espalier.shapes;

/** Stored by its name. */
enum Grade {
    GOOD,
    BETTER,
    BEST
}
