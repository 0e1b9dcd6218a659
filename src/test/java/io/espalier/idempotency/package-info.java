/** Requests that are sent more than once, and who sends them. */
@NullMarked
package io.espalier.idempotency;

import org.jspecify.annotations.NullMarked;
