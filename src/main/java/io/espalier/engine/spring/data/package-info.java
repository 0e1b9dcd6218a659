/** The pages that controllers return: the engine's own, and Spring Data's. */
@NullMarked
package io.espalier.engine.spring.data;

import org.jspecify.annotations.NullMarked;
