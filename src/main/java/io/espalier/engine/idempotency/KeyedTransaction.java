package io.espalier.engine.idempotency;

import io.espalier.engine.error.EngineException;
import io.espalier.engine.error.ErrorCode;
import io.espalier.engine.fetch.Statements;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * A transaction of a request that has a key: it writes only if no answer is there, and keeps its
 * own with what it wrote. Used by one thread.
 */
public final class KeyedTransaction {

    /**
     * The lock ends with the transaction, the program's death included. What was kept is looked up
     * behind it, so that it sees what the one before has committed.
     */
    private static final String CLAIM =
            """
            select pg_try_advisory_xact_lock(hashtextextended(?, 0));\
            select fingerprint, answer from idempotency_keys\
             where caller = ? and key = ? and part = ? and created_at >= now() - ? * interval '1 second';\
            savepoint nothing_written\
            """;

    /** What is too old but not purged yet gives way. */
    private static final String KEEP =
            """
            insert into idempotency_keys (caller, key, part, fingerprint, answer) values (?, ?, ?, ?, ?)\
             on conflict (caller, key, part) do update\
             set fingerprint = excluded.fingerprint, answer = excluded.answer, created_at = excluded.created_at\
             where idempotency_keys.created_at < now() - ? * interval '1 second'\
            """;

    private final Statements statements;
    private final IdempotencyKey key;
    private final String part;
    private final Duration age;
    private final AnswerText text;

    KeyedTransaction(
            Statements statements, IdempotencyKey key, String part, Duration age, AnswerText text) {
        this.statements = statements;
        this.key = key;
        this.part = part;
        this.age = age;
        this.text = text;
    }

    /**
     * Makes sure that nobody else does the same request now; the first statement of a transaction.
     *
     * @return the answer, if it was done before
     * @throws EngineException {@code IDEMPOTENCY_KEY_IN_USE} while another does it, {@code
     *     IDEMPOTENCY_KEY_REUSED} if the key stands for another request
     */
    public Optional<KeptAnswer> claim() {
        return statements.perform("A key could not be looked up.", this::claim);
    }

    private Optional<KeptAnswer> claim(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(CLAIM)) {
            // Lengths keep two texts apart that are the same when joined.
            statement.setString(
                    1, key.caller().length() + " " + key.caller() + key.value() + " " + part);
            statement.setString(2, key.caller());
            statement.setString(3, key.value());
            statement.setString(4, part);
            statement.setLong(5, age.toSeconds());
            statement.execute();
            try (ResultSet locked = statement.getResultSet()) {
                locked.next();
                if (!locked.getBoolean(1)) {
                    throw new EngineException(
                            ErrorCode.IDEMPOTENCY_KEY_IN_USE,
                            "A request with this 'Idempotency-Key' is still running; ask again for its"
                                    + " answer when it is done.");
                }
            }
            statement.getMoreResults(Statement.CLOSE_CURRENT_RESULT);
            try (ResultSet kept = statement.getResultSet()) {
                return kept.next() ? Optional.of(answer(kept)) : Optional.empty();
            }
        }
    }

    private KeptAnswer answer(ResultSet kept) throws SQLException {
        if (!kept.getString(1).equals(key.fingerprint())) {
            throw new EngineException(
                    ErrorCode.IDEMPOTENCY_KEY_REUSED,
                    "This 'Idempotency-Key' was sent with another request before; a new request needs a"
                            + " new one.");
        }
        return text.read(kept.getString(2));
    }

    /**
     * Keeps the answer with what the transaction has written; its last statement.
     *
     * @throws EngineException {@code RETRY} if another was first, which the lock did not show it
     */
    public void keep(Map<String, Object> result) {
        statements.perform(
                "An answer could not be kept.",
                connection -> {
                    insert(connection, result);
                    return true;
                });
    }

    /** Takes back what the transaction has written, keeps the answer, and commits that. */
    public void keepAlone(Map<String, Object> result) {
        statements.perform(
                "An answer could not be kept.",
                connection -> {
                    try (Statement statement = connection.createStatement()) {
                        statement.execute("rollback to savepoint nothing_written");
                    }
                    insert(connection, result);
                    connection.commit();
                    return true;
                });
    }

    private void insert(Connection connection, Map<String, Object> result) throws SQLException {
        KeptAnswer answer = new KeptAnswer(result, statements.bound(), statements.executed());
        try (PreparedStatement statement = connection.prepareStatement(KEEP)) {
            statement.setString(1, key.caller());
            statement.setString(2, key.value());
            statement.setString(3, part);
            statement.setString(4, key.fingerprint());
            statement.setString(5, text.write(answer));
            statement.setLong(6, age.toSeconds());
            if (statement.executeUpdate() == 0) {
                throw new EngineException(
                        ErrorCode.RETRY, "The same request ran at the same time; try again.");
            }
        }
    }
}
