/** How GraphQL is spoken over HTTP. */
@NullMarked
package io.espalier.engine.spring.http;

import org.jspecify.annotations.NullMarked;
