/**
 * Where the rows live: the PostgreSQL that the user names, or else a real one that starts and stops
 * with the program.
 *
 * <p>Spring learns of either through one bean, its own {@code JdbcConnectionDetails}, rather than
 * through properties set before the context starts: whatever uses the address then depends on the
 * bean, so Spring itself closes the pool before it stops the server.
 */
@NullMarked
package io.espalier.database;

import org.jspecify.annotations.NullMarked;
