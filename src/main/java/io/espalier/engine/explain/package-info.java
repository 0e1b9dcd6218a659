/**
 * What an operation ran, told on request: each read with its SQL, its rows, its time and, if asked
 * for, PostgreSQL's plan.
 */
@NullMarked
package io.espalier.engine.explain;

import org.jspecify.annotations.NullMarked;
