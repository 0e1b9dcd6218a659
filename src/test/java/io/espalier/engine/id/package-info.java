@NullMarked
package io.espalier.engine.id;

import org.jspecify.annotations.NullMarked;
