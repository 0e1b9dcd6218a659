/**
 * The reference domain, a community that asks, answers and comments: what all its entities have in
 * common. Each aggregate has a package of its own below, and these know each other in one direction
 * only.
 *
 * <p>Users, posts and comments are deleted softly. Hibernate refuses lazy references to such, for a
 * proxy could stand for a row that is deleted: so these are eager, and null where the row is
 * deleted. None but {@code Comment.post}, which the database keeps true, is {@code optional =
 * false}, or Hibernate would hide whatever refers to a deleted row. An update would store such a
 * null; a trigger of the tables keeps the reference then.
 */
@NullMarked
package io.espalier.community;

import org.jspecify.annotations.NullMarked;
