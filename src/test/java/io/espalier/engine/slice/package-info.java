/** Spring's own ways to test a part or the whole of an application, with the engine in it. */
@NullMarked
package io.espalier.engine.slice;

import org.jspecify.annotations.NullMarked;
