/**
 * Applies changes to entities: locks the rows that they name, builds and changes instances, and has
 * Hibernate write them. The items of one place of the input's shape are done together.
 */
@NullMarked
package io.espalier.engine.mutation.work;

import org.jspecify.annotations.NullMarked;
