/**
 * Requests that may be sent twice and are done once: the answer of a mutation is kept with what it
 * wrote.
 *
 * @see <a href="https://datatracker.ietf.org/doc/draft-ietf-httpapi-idempotency-key-header/">The
 *     Idempotency-Key HTTP header field</a>
 */
@NullMarked
package io.espalier.engine.idempotency;

import org.jspecify.annotations.NullMarked;
