/**
 * The commands of the program: what each takes, what it prints, and with what exit code it ends.
 */
@NullMarked
package io.espalier.cli;

import org.jspecify.annotations.NullMarked;
