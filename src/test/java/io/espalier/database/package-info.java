@NullMarked
package io.espalier.database;

import org.jspecify.annotations.NullMarked;
