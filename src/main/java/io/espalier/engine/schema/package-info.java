/**
 * The SDL as typed nouns: types, fields, arguments, the engine's directive and scalars, and the
 * naming conventions.
 *
 * <p>What stands here is the contract as written, before anything is bound to an entity.
 */
@NullMarked
package io.espalier.engine.schema;

import org.jspecify.annotations.NullMarked;
