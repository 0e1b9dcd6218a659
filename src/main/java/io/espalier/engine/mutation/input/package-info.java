/** What a mutation's input says, read and checked without a statement. */
@NullMarked
package io.espalier.engine.mutation.input;

import org.jspecify.annotations.NullMarked;
