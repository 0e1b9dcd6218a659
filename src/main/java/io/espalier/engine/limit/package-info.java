/**
 * The limits on what a client can make large, as plain records.
 *
 * <p>Every limit has a default here and a property in {@code engine.spring}.
 */
@NullMarked
package io.espalier.engine.limit;

import org.jspecify.annotations.NullMarked;
