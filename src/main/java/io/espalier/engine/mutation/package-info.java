/**
 * Writing: inputs become changes of entities, a document is one transaction, and mistakes in the
 * data are answered with their place in the input.
 */
@NullMarked
package io.espalier.engine.mutation;

import org.jspecify.annotations.NullMarked;
