@NullMarked
package io.espalier.engine.augmentation;

import org.jspecify.annotations.NullMarked;
