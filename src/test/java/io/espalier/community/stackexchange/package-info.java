@NullMarked
package io.espalier.community.stackexchange;

import org.jspecify.annotations.NullMarked;
