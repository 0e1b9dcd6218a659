/**
 * Spring Boot's auto-configuration of the engine: schema, transactions, transport and properties.
 *
 * <p>The only package of the engine that knows Spring.
 */
@NullMarked
package io.espalier.engine.spring;

import org.jspecify.annotations.NullMarked;
