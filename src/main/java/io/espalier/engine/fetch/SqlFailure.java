package io.espalier.engine.fetch;

import io.espalier.engine.error.EngineException;
import io.espalier.engine.error.ErrorCode;
import io.espalier.engine.guard.Deadline;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a failure of the database means to the client: too slow, not now, or a fault of the server.
 *
 * @see <a href="https://www.postgresql.org/docs/current/errcodes-appendix.html">PostgreSQL error
 *     codes</a>
 */
public final class SqlFailure {

    private static final Logger LOG = LoggerFactory.getLogger(SqlFailure.class);

    private static final String QUERY_CANCELED = "57014";
    private static final String NUMERIC_OUT_OF_RANGE = "22003";
    private static final String DATETIME_OVERFLOW = "22008";

    private static final String SERIALIZATION_FAILURE = "40001";
    private static final String DEADLOCK_DETECTED = "40P01";

    /** An administrator ended the session, or PostgreSQL is stopping. */
    private static final String ADMIN_SHUTDOWN = "57P01";

    /** PostgreSQL ends all sessions because one of them crashed. */
    private static final String CRASH = "57P02";

    private SqlFailure() {}

    /** The same of an exception that the database caused; empty if it did not. */
    public static Optional<EngineException> find(
            Throwable exception, String doing, Deadline deadline) {
        for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return Optional.of(of(sql, doing, deadline));
            }
        }
        return Optional.empty();
    }

    /**
     * The error of an operation that a statement ended.
     *
     * @param doing what failed, for the log
     */
    public static EngineException of(SQLException exception, String doing, Deadline deadline) {
        if (deadline.hasPassed() && QUERY_CANCELED.equals(exception.getSQLState())) {
            return timeout(deadline);
        }
        if (String.valueOf(exception.getMessage()).contains("maxResultBuffer")) {
            return new EngineException(
                    ErrorCode.LIMIT_EXCEEDED,
                    "A list is larger than one answer may be; ask for fewer rows or fields.",
                    exception);
        }
        if (isBeyondItsType(exception)) {
            return new EngineException(
                    ErrorCode.LIMIT_EXCEEDED,
                    "A number or date that was computed is beyond what its type can hold.",
                    exception);
        }
        if (isOfClass(exception.getSQLState(), SERIALIZATION_FAILURE, DEADLOCK_DETECTED)) {
            return new EngineException(
                    ErrorCode.RETRY,
                    "Other operations changed the same data at the same time; try again.",
                    exception);
        }
        if (isPassing(exception)) {
            LOG.warn("The database cannot be used now: {}", reason(exception));
            return new EngineException(
                    ErrorCode.UNAVAILABLE,
                    "The database cannot answer now; try again later.",
                    exception);
        }
        return new EngineException(ErrorCode.INTERNAL, doing, exception);
    }

    /**
     * Whether the operation had a connection that turned out to be dead: the server was restarted,
     * or the network let go of it. That there was none to be had is another failure.
     */
    public static boolean isLostConnection(EngineException failure) {
        return failure.code() == ErrorCode.UNAVAILABLE
                && failure.getCause() instanceof SQLException exception
                && !(exception instanceof SQLTransientConnectionException)
                && (isThrownAway(exception)
                        || isOfClass(exception.getSQLState(), "08", ADMIN_SHUTDOWN, CRASH));
    }

    /** The error of an operation that was not done by its deadline. */
    public static EngineException timeout(Deadline deadline) {
        return new EngineException(
                ErrorCode.TIMEOUT,
                "The operation took longer than "
                        + deadline.length().toMillis()
                        + " ms, the most it may; ask for less.");
    }

    /** Whether PostgreSQL computed a value that it has no room for: {@code 1e308 + 1e308}. */
    private static boolean isBeyondItsType(SQLException exception) {
        return NUMERIC_OUT_OF_RANGE.equals(exception.getSQLState())
                || DATETIME_OVERFLOW.equals(exception.getSQLState());
    }

    /** Whether the same operation may succeed later: no connection, or no means to go on. */
    private static boolean isPassing(SQLException exception) {
        return exception instanceof SQLTransientConnectionException
                || isOfClass(exception.getSQLState(), "08", "53", "57")
                || isThrownAway(exception);
    }

    /** Whether the pool says so of a connection that failed before; it has no state for that. */
    private static boolean isThrownAway(SQLException exception) {
        return exception.getSQLState() == null
                && "Connection is closed".equals(exception.getMessage());
    }

    /** What the database said; the message of a batch is the SQL with its values. */
    private static String reason(SQLException exception) {
        SQLException next = exception.getNextException();
        return String.valueOf((next == null ? exception : next).getMessage());
    }

    private static boolean isOfClass(@Nullable String state, String... classes) {
        for (String begin : classes) {
            if (state != null && state.startsWith(begin)) {
                return true;
            }
        }
        return false;
    }
}
