/** What mutations write and answer, on the community and a real database. */
@NullMarked
package io.espalier.writing;

import org.jspecify.annotations.NullMarked;
