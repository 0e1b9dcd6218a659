/**
 * Applies changes to entities: locks the rows that they name, builds and changes instances, and has
 * Hibernate write them. The items of one place of the input's shape are done together.
 *
 * <p>{@code FieldWork} is one field of a mutation, {@code Work} its lists of entities: {@code
 * Contents} sets their values, {@code Claims} keeps what is touched, {@code Rows} locks. Relations
 * are {@code References} (the key is the entity's own), {@code ChildRows} (it is the other's) and
 * {@code LinkRows} (a join table has it); {@code ReferredRow} and {@code OnlyChild} do what is
 * about the one row that is there.
 */
@NullMarked
package io.espalier.engine.mutation.work;

import org.jspecify.annotations.NullMarked;
