@NullMarked
package io.espalier.engine.execution;

import org.jspecify.annotations.NullMarked;
