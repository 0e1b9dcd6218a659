/** The launcher by itself, and within the jar. */
@NullMarked
package io.espalier.launcher;

import org.jspecify.annotations.NullMarked;
