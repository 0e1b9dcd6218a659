/**
 * Where the rows live: the PostgreSQL that the user names, or else a real one that starts and stops
 * with the program.
 */
@NullMarked
package io.espalier.database;

import org.jspecify.annotations.NullMarked;
