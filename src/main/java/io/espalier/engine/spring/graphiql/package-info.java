/**
 * GraphiQL, served by the application itself: the page, its scripts and the examples that it opens
 * with.
 *
 * <p>Instead of Spring Boot's page, which loads GraphiQL from another host.
 */
@NullMarked
package io.espalier.engine.spring.graphiql;

import org.jspecify.annotations.NullMarked;
