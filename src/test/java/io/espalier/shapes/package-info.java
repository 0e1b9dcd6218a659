/**
 * A domain with every shape of mapping that is read: keys, embeddables, arrays, JSON, formulas,
 * views, inheritance, and rows that are not shown.
 */
@NullMarked
package io.espalier.shapes;

import org.jspecify.annotations.NullMarked;
