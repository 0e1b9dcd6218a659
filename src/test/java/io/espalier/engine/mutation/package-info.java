@NullMarked
package io.espalier.engine.mutation;

import org.jspecify.annotations.NullMarked;
