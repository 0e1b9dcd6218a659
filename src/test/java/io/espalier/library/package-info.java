/**
 * A small domain that is not the community: plain lists, keys that are no UUIDs, lists sorted by
 * key, and routes that reach a row twice.
 */
@NullMarked
package io.espalier.library;

import org.jspecify.annotations.NullMarked;
