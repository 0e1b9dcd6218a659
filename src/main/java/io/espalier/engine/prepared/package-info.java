/**
 * Operations made ready to run, and kept for requests that send them again: their plans, and the
 * SQL of those. A plan that is kept answers as one that is made anew would.
 */
@NullMarked
package io.espalier.engine.prepared;

import org.jspecify.annotations.NullMarked;
