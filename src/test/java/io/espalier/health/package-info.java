/** What whoever runs the program can ask of it: whether it works, and how much. */
@NullMarked
package io.espalier.health;

import org.jspecify.annotations.NullMarked;
