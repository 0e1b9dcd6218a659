/**
 * Statements run on the operation's connection, their rows decoded, and batch loaders over both.
 *
 * <p>Keys go in and one answer a key comes out, in the order of the keys: there is no other way
 * from keys to rows.
 */
@NullMarked
package io.espalier.engine.fetch;

import org.jspecify.annotations.NullMarked;
