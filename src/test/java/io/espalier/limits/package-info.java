/** What a stranger may send, and what becomes of the others meanwhile; over HTTP. */
@NullMarked
package io.espalier.limits;

import org.jspecify.annotations.NullMarked;
