@NullMarked
package io.espalier.engine.explain.plan;

import org.jspecify.annotations.NullMarked;
