/** Programs that {@code bench/writes.sh} runs; nothing here is a test. */
@NullMarked
package io.espalier.bench;

import org.jspecify.annotations.NullMarked;
