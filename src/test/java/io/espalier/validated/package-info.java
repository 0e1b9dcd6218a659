/** A domain whose entities have constraints of all kinds. */
@NullMarked
package io.espalier.validated;

import org.jspecify.annotations.NullMarked;
