/** Hand-written controllers beside the engine, as a user of the engine writes them. */
@NullMarked
package io.espalier.engine.handwritten;

import org.jspecify.annotations.NullMarked;
