/** GraphiQL's examples and pages, without a server. */
@NullMarked
package io.espalier.engine.spring.graphiql;

import org.jspecify.annotations.NullMarked;
