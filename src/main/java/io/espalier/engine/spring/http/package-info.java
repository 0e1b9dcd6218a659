/**
 * GraphQL over HTTP: what is a request and what is refused before it becomes one, who sent it, and
 * how an answer is written.
 *
 * @see <a href="https://graphql.github.io/graphql-over-http/draft/">GraphQL over HTTP</a>
 */
@NullMarked
package io.espalier.engine.spring.http;

import org.jspecify.annotations.NullMarked;
