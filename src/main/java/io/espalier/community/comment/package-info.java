/** Remarks on posts, and replies to remarks. Posts and users do not know of them. */
@NullMarked
package io.espalier.community.comment;

import org.jspecify.annotations.NullMarked;
