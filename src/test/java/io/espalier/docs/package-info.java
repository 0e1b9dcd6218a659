/** The documents say what is: their examples run, and their lists are whole. */
@NullMarked
package io.espalier.docs;

import org.jspecify.annotations.NullMarked;
