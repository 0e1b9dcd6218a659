package io.espalier.engine.schema;

/**
 * What {@code @mutation} says of a field.
 *
 * @param kind a value of the engine's enum {@code MutationKind}
 * @param of the name of a type
 */
public record MutationReference(String kind, String of) {}
