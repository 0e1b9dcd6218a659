@NullMarked
package io.espalier.engine.spring;

import org.jspecify.annotations.NullMarked;
