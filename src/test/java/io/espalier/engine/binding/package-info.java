@NullMarked
package io.espalier.engine.binding;

import org.jspecify.annotations.NullMarked;
