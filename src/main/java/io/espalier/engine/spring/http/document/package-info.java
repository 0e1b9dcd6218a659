/** Trusted documents: those that the server knows by name, and may want to see alone. */
@NullMarked
package io.espalier.engine.spring.http.document;

import org.jspecify.annotations.NullMarked;
