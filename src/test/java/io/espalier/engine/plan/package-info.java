@NullMarked
package io.espalier.engine.plan;

import org.jspecify.annotations.NullMarked;
