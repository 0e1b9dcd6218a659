/**
 * Golden cases of reading: a document, the statements that it takes, and its answer, on data that
 * never changes. All are files below {@code src/test/resources/cases}.
 */
@NullMarked
package io.espalier.cases;

import org.jspecify.annotations.NullMarked;
