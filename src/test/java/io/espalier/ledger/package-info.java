/**
 * A domain of numbers and times of every type, all nullable, with a composite key, and what its
 * rows make together.
 */
@NullMarked
package io.espalier.ledger;

import org.jspecify.annotations.NullMarked;
