/**
 * What hand-written code may use: what a field needs of the engine, and the references and pages
 * whose entities the engine loads.
 *
 * <p>Everything else of the engine may change without notice.
 */
@NullMarked
package io.espalier.engine.api;

import org.jspecify.annotations.NullMarked;
