/** What the code must stay: who may use whom, and the proof that each rule of it bites. */
@NullMarked
package io.espalier.architecture;

import org.jspecify.annotations.NullMarked;
