/**
 * The types and arguments that a binding implies, added to the schema before it is built.
 *
 * <p>What is written here appears in the printed schema just as if the user had written it.
 */
@NullMarked
package io.espalier.engine.augmentation;

import org.jspecify.annotations.NullMarked;
