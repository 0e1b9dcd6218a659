/**
 * The contract suite as JUnit's dynamic tests; the one place that needs JUnit on the class path.
 */
@NullMarked
package io.espalier.contract.junit;

import org.jspecify.annotations.NullMarked;
