/** What tests of every package share, above all the PostgreSQL that they run on. */
@NullMarked
package io.espalier.testing;

import org.jspecify.annotations.NullMarked;
