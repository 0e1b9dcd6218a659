/**
 * Reads written as PostgreSQL's SQL, with parameters for everything that is a value.
 *
 * <p>Pure: text in, text out; the text depends on the shape of a read only, so that the server
 * prepares it once.
 */
@NullMarked
package io.espalier.engine.sql;

import org.jspecify.annotations.NullMarked;
