@NullMarked
package io.espalier.engine.mapping;

import org.jspecify.annotations.NullMarked;
