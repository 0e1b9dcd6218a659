/** What a new version of a schema changes for the clients of the old one. */
@NullMarked
package io.espalier.contract.change;

import org.jspecify.annotations.NullMarked;
