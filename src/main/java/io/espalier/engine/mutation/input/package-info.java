/**
 * What a mutation's input says, read and checked without a statement.
 *
 * <p>{@code InputReader} reads whole inputs as {@code Change}s: {@code KeyReader} which row is
 * meant, {@code ContentReader} its fields, {@code RelationReader} the verbs of relations, {@code
 * ValueReader} scalars, {@code JsonReader} objects in JSON, {@code ArithmeticReader} {@code
 * increment} and {@code push}.
 */
@NullMarked
package io.espalier.engine.mutation.input;

import org.jspecify.annotations.NullMarked;
