package io.espalier.engine.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says how many SQL statements a hand-written field runs through JPA, in one operation and for each
 * place that asks for it, however many rows there are.
 *
 * <p>They are part of the operation's bound; a field that runs more than it says, or that says
 * nothing and runs one, ends the operation with {@code INTERNAL}. So a field of many rows that runs
 * statements is written with {@code @BatchMapping}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Statements {

    int value();
}
