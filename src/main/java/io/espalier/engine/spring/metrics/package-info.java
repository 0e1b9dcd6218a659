/** What Micrometer is told of operations and their statements. */
@NullMarked
package io.espalier.engine.spring.metrics;

import org.jspecify.annotations.NullMarked;
