/**
 * Error codes, the engine's exception, and reports of many faults at once.
 *
 * <p>A message written here may reach a client, so it never holds SQL, a table, a constraint or a
 * stack trace.
 */
@NullMarked
package io.espalier.engine.error;

import org.jspecify.annotations.NullMarked;
