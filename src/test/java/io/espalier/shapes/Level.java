package io.espalier.shapes;

/** Stored by its place. */
enum Level {
    LOW,
    MIDDLE,
    HIGH
}
