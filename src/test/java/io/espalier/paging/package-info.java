/**
 * The paging of every connection of a schema against a model of it: plain SQL and sorting in Java.
 * The model knows nothing of the engine's SQL.
 */
@NullMarked
package io.espalier.paging;

import org.jspecify.annotations.NullMarked;
