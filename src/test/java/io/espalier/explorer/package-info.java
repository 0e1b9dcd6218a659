/** GraphiQL and the start page: what they are served with, and what a browser makes of them. */
@NullMarked
package io.espalier.explorer;

import org.jspecify.annotations.NullMarked;
