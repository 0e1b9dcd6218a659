/** The program as its user sees it: a process with arguments, lines, signals and an exit code. */
@NullMarked
package io.espalier.program;

import org.jspecify.annotations.NullMarked;
