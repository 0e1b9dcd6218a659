/** Awards to users. Users do not know of them. */
@NullMarked
package io.espalier.community.badge;

import org.jspecify.annotations.NullMarked;
