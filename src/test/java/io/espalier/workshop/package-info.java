/**
 * A domain that is written: generated ids of every kind, versions, callbacks, cascades, relations
 * from either side, and entities that the engine cannot read whole.
 */
@NullMarked
package io.espalier.workshop;

import org.jspecify.annotations.NullMarked;
