@NullMarked
package io.espalier.engine.fetch;

import org.jspecify.annotations.NullMarked;
