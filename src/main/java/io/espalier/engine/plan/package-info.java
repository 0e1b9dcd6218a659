/**
 * An operation as an immutable tree of reads, one for each relation path, with the number of
 * statements it may take.
 *
 * <p>The records are pure; only the planner looks at graphql-java's operation.
 */
@NullMarked
package io.espalier.engine.plan;

import org.jspecify.annotations.NullMarked;
