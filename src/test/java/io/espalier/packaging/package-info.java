/** What the build packages: the program's jar, and the engine's. Run after packaging. */
@NullMarked
package io.espalier.packaging;

import org.jspecify.annotations.NullMarked;
