/**
 * From an operation to its answer: plan, loaders, and what graphql-java is given for each field.
 *
 * <p>The seam for answering whole subtrees at once is here: everything a field needs stands in its
 * plan, nothing is looked up by hand.
 */
@NullMarked
package io.espalier.engine.execution;

import org.jspecify.annotations.NullMarked;
