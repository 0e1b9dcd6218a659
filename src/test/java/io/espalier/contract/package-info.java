/** The contract suite, and the domains of the tests checked by it. */
@NullMarked
package io.espalier.contract;

import org.jspecify.annotations.NullMarked;
