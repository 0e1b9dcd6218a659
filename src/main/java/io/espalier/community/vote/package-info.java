/** What users think of posts, one vote at a time. Posts and users do not know of them. */
@NullMarked
package io.espalier.community.vote;

import org.jspecify.annotations.NullMarked;
