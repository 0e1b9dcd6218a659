/**
 * Answers of operations whose fields are all the engine's: rows become the answer at once, without
 * a future, an environment or a map for each field.
 *
 * <p>An island answers what has nothing wrong. Where a value is missing that must be there, or
 * cannot be made, it gives up: graphql-java walks the operation then, from the rows that were
 * loaded already, and tells the error.
 */
@NullMarked
package io.espalier.engine.execution.island;

import org.jspecify.annotations.NullMarked;
