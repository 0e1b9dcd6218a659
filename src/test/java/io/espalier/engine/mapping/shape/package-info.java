/** Entities of every shape: those that the engine reads and those that it refuses. */
@SuppressWarnings("unused")
package io.espalier.engine.mapping.shape;
