/**
 * What {@code java -jar} starts first, on whatever Java that is: it hands over to the program, or
 * looks for a Java that can run it. Compiled for Java 8, and it uses nothing but the JDK.
 */
@NullMarked
package io.espalier.launcher;

import org.jspecify.annotations.NullMarked;
