@NullMarked
package io.espalier.engine.schema;

import org.jspecify.annotations.NullMarked;
