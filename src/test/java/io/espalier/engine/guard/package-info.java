@NullMarked
package io.espalier.engine.guard;

import org.jspecify.annotations.NullMarked;
