package io.espalier.engine.fetch;

import io.espalier.engine.guard.Deadline;
import io.espalier.engine.plan.Key;
import io.espalier.engine.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Has PostgreSQL tell how it runs statements, all in one snapshot. Takes a connection with the
 * first and gives it back when closed.
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-explain.html">EXPLAIN</a>
 */
public final class QueryPlans implements AutoCloseable {

    private static final String EXPLAIN = "explain (analyze, buffers, format json) ";

    /** None is told to end at once by a time-out of nothing, which would be none at all. */
    private static final Duration LEAST = Duration.ofMillis(1);

    /** As many as need a transaction around them. */
    private static final int SEVERAL = 2;

    private final Connections connections;
    private final Deadline deadline;
    private volatile @Nullable Session session;

    /**
     * @param deadline after it, none is told
     */
    public QueryPlans(Connections connections, Deadline deadline) {
        this.connections = connections;
        this.deadline = deadline;
    }

    private record Session(OperationTransaction transaction, Statements statements) {}

    /**
     * The plan as JSON. The statement runs once for it; its rows are not sent.
     *
     * @throws io.espalier.engine.error.EngineException as any statement does; the next begins anew
     */
    public String of(Statement statement, List<Key> keys) {
        StringBuilder json = new StringBuilder();
        boolean told = false;
        try {
            session()
                    .statements()
                    .run(
                            new Statement(
                                    EXPLAIN + statement.text(),
                                    statement.parameters(),
                                    statement.results()),
                            keys,
                            null,
                            row -> json.append(row.getString(1)));
            told = true;
            return json.toString();
        } finally {
            if (!told) {
                close();
            }
        }
    }

    private Session session() {
        Session current = session;
        if (current != null) {
            return current;
        }
        Duration left = deadline.remaining();
        OperationTransaction transaction =
                new SnapshotTransaction(
                        connections, SEVERAL, left.compareTo(LEAST) < 0 ? LEAST : left);
        Session begun =
                new Session(transaction, new Statements(transaction, SEVERAL, false, deadline));
        session = begun;
        return begun;
    }

    /** Ends what runs now; at the deadline, from any thread. */
    public void cancel() {
        Session current = session;
        if (current != null) {
            current.statements().cancel();
        }
    }

    @Override
    public void close() {
        Session current = session;
        session = null;
        if (current != null) {
            current.transaction().rollback();
        }
    }
}
