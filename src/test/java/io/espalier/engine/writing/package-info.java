@org.jspecify.annotations.NullMarked
package io.espalier.engine.writing;
