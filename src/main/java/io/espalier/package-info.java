/** The program: {@code main}, and nothing else. */
@NullMarked
package io.espalier;

import org.jspecify.annotations.NullMarked;
