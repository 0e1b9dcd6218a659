package io.espalier.shapes;

/** A PostgreSQL enum. */
enum Colour {
    RED,
    GREEN,
    BLUE
}
