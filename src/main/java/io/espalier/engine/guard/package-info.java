/**
 * What keeps one client from harming the others: the size of documents, deadlines, and who may take
 * a connection next.
 */
@NullMarked
package io.espalier.engine.guard;

import org.jspecify.annotations.NullMarked;
