/**
 * What {@code where}, {@code orderBy} and pages promise, held against a model that answers the same
 * by brute force, over random rows with nulls and ties.
 */
@NullMarked
package io.espalier.reading;

import org.jspecify.annotations.NullMarked;
