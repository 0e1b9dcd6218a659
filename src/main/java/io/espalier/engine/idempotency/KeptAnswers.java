package io.espalier.engine.idempotency;

import io.espalier.engine.error.EngineException;
import io.espalier.engine.error.ErrorCode;
import io.espalier.engine.fetch.Statements;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;

/**
 * The answers that are kept in the table {@code idempotency_keys}, and for how long. Thread-safe;
 * lives as long as the application.
 */
public final class KeptAnswers {

    /** How many of a transaction's statements are {@link KeyedTransaction}'s. */
    public static final int STATEMENTS = 2;

    private static final String PURGE =
            """
            delete from idempotency_keys where ctid = any(array(
              select ctid from idempotency_keys where created_at < now() - ? * interval '1 second'
              limit ? for update skip locked))\
            """;

    private static final String TABLE =
            "select 1 where to_regclass('idempotency_keys') is not null";

    private final Duration age;
    private final AnswerText text;

    /**
     * @param age how long an answer is kept
     */
    public KeptAnswers(Duration age, AnswerText text) {
        this.age = age;
        this.text = text;
    }

    /** Whether the database has a table for them; one statement. */
    public static boolean haveTheirTable(DataSource dataSource) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(TABLE);
                ResultSet found = statement.executeQuery()) {
            return found.next();
        } catch (SQLException exception) {
            throw new EngineException(
                    ErrorCode.UNAVAILABLE, "The table of keys could not be looked for.", exception);
        }
    }

    /**
     * What a transaction does for its request.
     *
     * @param part the field of the document that is a transaction of its own; empty for all of it
     */
    public KeyedTransaction in(Statements statements, IdempotencyKey key, String part) {
        return new KeyedTransaction(statements, key, part, age, text);
    }

    /**
     * Removes answers that are too old.
     *
     * @param most how many
     * @return how many there were
     */
    public int purge(Connection connection, int most) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(PURGE)) {
            statement.setLong(1, age.toSeconds());
            statement.setInt(2, most);
            return statement.executeUpdate();
        }
    }
}
