package io.espalier.engine.fetch;

import static io.espalier.engine.error.ErrorCode.INTERNAL;

import io.espalier.engine.error.EngineException;
import io.espalier.engine.guard.Deadline;
import io.espalier.engine.plan.Key;
import io.espalier.engine.sql.Parameter;
import io.espalier.engine.sql.Statement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the statements of one operation, one after the other on its connection, and never more than
 * its bound.
 *
 * <p>The first failure is the last statement: the transaction is over then, and every later call
 * fails with the same exception.
 */
public final class Statements {

    private static final Logger LOG = LoggerFactory.getLogger(Statements.class);

    private final OperationTransaction transaction;
    private final int bound;
    private final boolean enforced;
    private final Deadline deadline;
    private final boolean remembers;
    private final List<RanStatement> ran = new ArrayList<>();
    private final ReentrantLock lock = new ReentrantLock();
    private int executed;
    private volatile @Nullable PreparedStatement running;
    private volatile boolean cancelled;
    private long nanoseconds;
    private @Nullable EngineException failure;

    /**
     * @param bound how many statements may run, those of hand-written fields among them
     * @param enforced whether one more is an error
     * @param deadline after it, no statement begins
     */
    public Statements(
            OperationTransaction transaction, int bound, boolean enforced, Deadline deadline) {
        this(transaction, bound, enforced, deadline, false);
    }

    /**
     * @param remembers whether {@link #ran} tells of them
     */
    public Statements(
            OperationTransaction transaction,
            int bound,
            boolean enforced,
            Deadline deadline,
            boolean remembers) {
        this.remembers = remembers;
        this.enforced = enforced;
        this.transaction = transaction;
        this.bound = bound;
        this.deadline = deadline;
    }

    /** Reads the current row of a result. */
    @FunctionalInterface
    interface RowReader {
        void read(ResultSet row) throws SQLException;
    }

    /**
     * Runs one statement and reads its rows, one after the other.
     *
     * @param memory what is remembered of it, where anything is; null for nothing
     * @throws EngineException {@code TIMEOUT} at the deadline, {@code UNAVAILABLE} without a
     *     connection, {@code INTERNAL} if PostgreSQL refuses it, if a row has a value that is none
     *     of its attribute's type, or if the bound is reached
     */
    void run(
            Statement statement,
            List<Key> keys,
            @Nullable Function<RanStatement.Sent, RanStatement> memory,
            RowReader reader) {
        lock.lock();
        long start = System.nanoTime();
        try {
            begin();
            CountedRows rows = new CountedRows(reader);
            try {
                execute(statement, keys, rows);
            } finally {
                if (remembers && memory != null) {
                    Duration duration = Duration.ofNanos(System.nanoTime() - start);
                    ran.add(
                            memory.apply(
                                    new RanStatement.Sent(statement, keys, rows.count, duration)));
                }
            }
        } catch (SQLException exception) {
            throw fail(
                    SqlFailure.of(exception, "A statement failed: " + statement.text(), deadline));
        } catch (EngineException exception) {
            throw exception;
        } catch (RuntimeException unreadable) {
            // As if PostgreSQL had failed: whoever asked for the row again would run it once more.
            throw fail(
                    new EngineException(
                            INTERNAL, "A row cannot be read: " + statement.text(), unreadable));
        } finally {
            nanoseconds += System.nanoTime() - start;
            lock.unlock();
        }
    }

    private static final class CountedRows {
        private final RowReader reader;
        private int count;

        CountedRows(RowReader reader) {
            this.reader = reader;
        }

        void read(ResultSet results) throws SQLException {
            while (results.next()) {
                count++;
                reader.read(results);
            }
        }
    }

    /** What is sent without a plan. */
    @FunctionalInterface
    public interface Work<T> {
        T run(Connection connection) throws SQLException;
    }

    /**
     * Does what no plan has; it counts as one statement.
     *
     * @param doing what failed if it does, for the log
     * @throws EngineException as any statement does, and what {@code work} throws
     */
    public <T> T perform(String doing, Work<T> work) {
        lock.lock();
        try {
            begin();
            remember(RanStatement.Sender.KEEPER);
            return work.run(transaction.connection());
        } catch (SQLException exception) {
            throw fail(SqlFailure.of(exception, doing, deadline));
        } catch (EngineException exception) {
            throw fail(exception);
        } finally {
            lock.unlock();
        }
    }

    /**
     * Counts a statement that Hibernate sends, for the engine or for a hand-written field.
     *
     * @throws EngineException {@code TIMEOUT} at the deadline, {@code INTERNAL} if the bound is
     *     reached
     */
    public void count() {
        begin();
        remember(RanStatement.Sender.HIBERNATE);
    }

    private void remember(RanStatement.Sender sender) {
        if (remembers) {
            ran.add(new RanStatement.Other(sender));
        }
    }

    private void begin() {
        if (failure != null) {
            throw failure;
        }
        if (cancelled || deadline.hasPassed()) {
            throw fail(SqlFailure.timeout(deadline));
        }
        executed++;
        if (enforced && executed > bound) {
            throw fail(
                    new EngineException(
                            INTERNAL,
                            "Statement "
                                    + executed
                                    + " of an operation whose bound is "
                                    + bound
                                    + ": a hand-written field runs more than it declares with @Statements, or the"
                                    + " engine's plan is wrong."));
        }
    }

    /** Ends the operation: its answer is that error alone. The first one stays. */
    public EngineException fail(EngineException exception) {
        EngineException first = failure;
        if (first == null) {
            failure = exception;
            return exception;
        }
        return first;
    }

    /** Ends what runs now, and with it the operation; at its deadline, from any thread. */
    public void cancel() {
        cancelled = true;
        PreparedStatement statement = running;
        try {
            if (statement != null) {
                statement.cancel();
            }
            transaction.cancelOthers();
        } catch (SQLException exception) {
            LOG.warn("A statement could not be cancelled; its time-out will end it.", exception);
        }
    }

    private void execute(Statement statement, List<Key> keys, CountedRows reader)
            throws SQLException {
        Connection connection = transaction.connection();
        OperationTransaction.Opening opening = transaction.opening();
        String closing = enforced && executed == bound ? transaction.closing() : "";
        try (PreparedStatement prepared =
                connection.prepareStatement(opening.around(statement.text(), closing))) {
            bind(prepared, statement.parameters(), keys);
            running = prepared;
            prepared.execute();
            for (int i = 0; i < opening.results(); i++) {
                prepared.getMoreResults();
            }
            try (ResultSet rows = prepared.getResultSet()) {
                reader.read(rows);
            }
        } finally {
            running = null;
        }
    }

    static void bind(PreparedStatement prepared, List<Parameter> parameters, List<Key> keys)
            throws SQLException {
        int position = 1;
        for (Parameter parameter : parameters) {
            switch (parameter) {
                case Parameter.KeyArray array ->
                        array.type()
                                .bindArray(
                                        prepared,
                                        position,
                                        keys.stream()
                                                .map(key -> key.values().get(array.index()))
                                                .toList());
                case Parameter.KeyValue value ->
                        value.type()
                                .bind(
                                        prepared,
                                        position,
                                        keys.getFirst().values().get(value.index()));
                case Parameter.Value value -> value.type().bind(prepared, position, value.value());
                case Parameter.ValueArray array ->
                        array.type().bindArray(prepared, position, array.values());
                case Parameter.Open open ->
                        throw new IllegalArgumentException("nothing was given for " + open);
                case Parameter.Null none -> prepared.setNull(position, Types.NULL);
                case Parameter.Offset offset -> prepared.setLong(position, offset.rows());
            }
            position++;
        }
    }

    public int bound() {
        return bound;
    }

    public int executed() {
        return executed;
    }

    /**
     * Those that ran, in their order, the one that failed among them; none where nobody asked for
     * it.
     */
    public List<RanStatement> ran() {
        return List.copyOf(ran);
    }

    /**
     * How long the engine's statements took, from asking for the connection to the last row. The
     * time of hand-written ones is not known.
     */
    public Duration duration() {
        return Duration.ofNanos(nanoseconds);
    }

    /** What ended the operation's transaction early; empty while all is well. */
    public Optional<EngineException> failure() {
        return cancelled ? Optional.of(SqlFailure.timeout(deadline)) : Optional.ofNullable(failure);
    }
}
