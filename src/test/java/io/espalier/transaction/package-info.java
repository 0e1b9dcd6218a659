/** Snapshots, connections and failures of reading, seen from outside. */
@NullMarked
package io.espalier.transaction;

import org.jspecify.annotations.NullMarked;
