/**
 * Schema and mapping put together: which field reads which attribute, and the report of what does
 * not fit.
 *
 * <p>Everything is decided here once, at the start; a binding that exists can be read without
 * further checks.
 */
@NullMarked
package io.espalier.engine.binding;

import org.jspecify.annotations.NullMarked;
