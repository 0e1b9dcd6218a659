package io.espalier.engine.binding;

import io.espalier.engine.schema.Field;

/**
 * A field of {@code Mutation} that the engine answers.
 *
 * @param type the name of the type whose entity it writes
 * @param payload the name of the type that it answers, which the engine declares: {@code
 *     CreatePostPayload}
 * @param entityField the payload's field that answers the entity, or all of them: {@code post},
 *     {@code posts}
 */
public record WriteBinding(
        Field field, WriteKind kind, String type, String payload, String entityField) {}
