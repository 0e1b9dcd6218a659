/** What the engine does for an application of somebody else's at its start. */
@NullMarked
package io.espalier.engine.spring;

import org.jspecify.annotations.NullMarked;
