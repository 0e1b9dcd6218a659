package io.espalier.engine.api;

import java.util.Optional;

/**
 * The rows that a hand-written mutation is about to change, locked as the engine's own mutations
 * lock theirs: a parameter of its method.
 *
 * <pre>{@code
 * @MutationMapping
 * @Statements(2)
 * Post publish(@Argument EntityReference<Post> id, LockedEntities entities) {
 *     Post post = entities.find(id).orElseThrow();
 *     post.publish();
 *     return post;
 * }
 * }</pre>
 *
 * <p>Used by the thread of the operation, until the method returns.
 */
public interface LockedEntities {

    /**
     * The managed instance of a row that nobody else changes until the document has ended; empty if
     * there is none, or it is hidden.
     *
     * <p>One statement, which {@link Statements} has to declare, and which reads this row alone:
     * what it refers to stays a reference, however eager the mapping is. A reference that is asked
     * for more than its identifier runs one more.
     */
    <E> Optional<E> find(EntityReference<E> reference);
}
