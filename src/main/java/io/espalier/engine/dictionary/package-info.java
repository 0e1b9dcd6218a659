/** The tables of a database and what the API calls them, for people to read. */
@NullMarked
package io.espalier.engine.dictionary;

import org.jspecify.annotations.NullMarked;
