/**
 * Tests that a GraphQL schema implies: documents made from any schema, sent to any server of it,
 * and laws that their answers have to obey.
 *
 * <p>It knows a server by its schema and its answers alone, so it uses nothing of the engine.
 */
@NullMarked
package io.espalier.contract;

import org.jspecify.annotations.NullMarked;
