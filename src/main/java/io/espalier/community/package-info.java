/**
 * The reference domain, a community that asks, answers and comments: what all its entities have in
 * common. Each aggregate has a package of its own below, and these know each other in one direction
 * only.
 */
@NullMarked
package io.espalier.community;

import org.jspecify.annotations.NullMarked;
