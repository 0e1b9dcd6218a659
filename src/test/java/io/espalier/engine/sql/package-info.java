@NullMarked
package io.espalier.engine.sql;

import org.jspecify.annotations.NullMarked;
