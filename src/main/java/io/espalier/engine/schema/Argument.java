package io.espalier.engine.schema;

/** An argument that the SDL gives a field. */
public record Argument(String name, FieldType type) {}
