/** PostgreSQL's plans, read and put into words. */
@NullMarked
package io.espalier.engine.explain.plan;

import org.jspecify.annotations.NullMarked;
