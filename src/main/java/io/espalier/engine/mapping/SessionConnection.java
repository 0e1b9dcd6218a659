package io.espalier.engine.mapping;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import org.hibernate.Session;

/** The connection that an EntityManager works on, and what runs there. */
public final class SessionConnection {

    private SessionConnection() {}

    /**
     * The connection of its transaction, which stays the EntityManager's: it must not be closed,
     * and not be used after the transaction.
     */
    public static Connection of(EntityManager entityManager) {
        return entityManager.unwrap(Session.class).doReturningWork(connection -> connection);
    }

    /** Ends the query that the EntityManager runs now, if any; from any thread. */
    public static void cancelQuery(EntityManager entityManager) {
        entityManager.unwrap(Session.class).cancelQuery();
    }
}
