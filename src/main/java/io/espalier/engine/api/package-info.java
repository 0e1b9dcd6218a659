/**
 * What hand-written code may use: what a field needs of the engine, the references and pages whose
 * entities the engine loads, and how a mutation tells the caller's mistakes.
 *
 * <p>Everything else of the engine may change without notice.
 */
@NullMarked
package io.espalier.engine.api;

import org.jspecify.annotations.NullMarked;
