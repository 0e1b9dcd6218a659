@NullMarked
package io.espalier.explain;

import org.jspecify.annotations.NullMarked;
