package io.espalier.engine.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the attributes of its source that a hand-written field reads, so that no others are
 * fetched.
 *
 * <p>The source is a detached instance of the entity: it holds these attributes and its identifier,
 * and nothing else. Without the annotation it holds every attribute with a column of its own. A
 * name that the entity does not have is a fault at the start.
 *
 * <pre>{@code
 * @SchemaMapping
 * @Requires("content")
 * int readingMinutes(Post post) {
 *     return post.content().length() / 1_000;
 * }
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Requires {

    /** Names of attributes, separated by spaces; none for the identifier alone. */
    String value();
}
