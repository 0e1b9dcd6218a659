/** The tables of the domains, as people read them. */
@NullMarked
package io.espalier.dictionary;

import org.jspecify.annotations.NullMarked;
