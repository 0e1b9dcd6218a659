/** An entity that the community does not have, added to it as a user of the engine would. */
@NullMarked
package io.espalier.bookmark;

import org.jspecify.annotations.NullMarked;
