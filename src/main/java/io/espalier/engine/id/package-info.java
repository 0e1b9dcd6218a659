/**
 * Global ids and cursors: what a client holds between two requests.
 *
 * <p>Both are opaque, versioned text; whoever reads one back gets a typed value or a typed error.
 */
@NullMarked
package io.espalier.engine.id;

import org.jspecify.annotations.NullMarked;
