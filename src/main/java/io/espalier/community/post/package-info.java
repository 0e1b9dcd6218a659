/**
 * Posts, and what orders them: the categories they are filed under and the links from one to
 * another. Post and category know each other through {@link
 * io.espalier.community.post.PostCategory}, so they live together.
 */
@NullMarked
package io.espalier.community.post;

import org.jspecify.annotations.NullMarked;
