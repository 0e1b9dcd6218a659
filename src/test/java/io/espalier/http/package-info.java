/** GraphQL over HTTP as clients and browsers speak it. */
@NullMarked
package io.espalier.http;

import org.jspecify.annotations.NullMarked;
