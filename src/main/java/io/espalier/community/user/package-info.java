/**
 * People who write here, and the profiles in which they describe themselves. What they write knows
 * them, not they it.
 */
@NullMarked
package io.espalier.community.user;

import org.jspecify.annotations.NullMarked;
