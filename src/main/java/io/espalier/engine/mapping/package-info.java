/**
 * The JPA metamodel and the database's catalog as typed nouns: entity, attribute, association,
 * table, column, key.
 *
 * <p>The one place that touches Hibernate's SPI; it hands out readers and binders of values, so
 * that nobody else needs to.
 */
@NullMarked
package io.espalier.engine.mapping;

import org.jspecify.annotations.NullMarked;
