/**
 * Conditions on rows, and the values that they compare: what a {@code where} becomes.
 *
 * <p>Every predicate is true or false of every row, never unknown: {@code not} is the exact
 * complement, whatever is null.
 */
@NullMarked
package io.espalier.engine.predicate;

import org.jspecify.annotations.NullMarked;
