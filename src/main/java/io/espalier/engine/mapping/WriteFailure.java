package io.espalier.engine.mapping;

import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** A write that a constraint of the database refused; its transaction can only be ended. */
public final class WriteFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Kind kind;
    private final @Nullable String schema;
    private final @Nullable String table;
    private final @Nullable String column;
    private final @Nullable String constraint;
    private final @Nullable String detail;

    /**
     * Which promise of the tables would be broken.
     *
     * @see <a href="https://www.postgresql.org/docs/current/errcodes-appendix.html">Class 23</a>
     */
    public enum Kind {
        NOT_NULL("23502"),
        FOREIGN_KEY("23503"),
        UNIQUE("23505"),
        CHECK("23514"),
        EXCLUSION("23P01"),
        TOO_LONG("22001"),
        OUT_OF_RANGE("22003");

        private final String state;

        Kind(String state) {
            this.state = state;
        }

        static Optional<Kind> find(@Nullable String state) {
            for (Kind kind : values()) {
                if (kind.state.equals(state)) {
                    return Optional.of(kind);
                }
            }
            return Optional.empty();
        }
    }

    private WriteFailure(Kind kind, SQLException cause) {
        super("a constraint refused a write: " + kind, cause);
        ServerErrorMessage message =
                cause instanceof PSQLException exception ? exception.getServerErrorMessage() : null;
        this.kind = kind;
        this.schema = message == null ? null : message.getSchema();
        this.table = message == null ? null : message.getTable();
        this.column = message == null ? null : message.getColumn();
        this.constraint = message == null ? null : message.getConstraint();
        this.detail = message == null ? null : message.getDetail();
    }

    public Kind kind() {
        return kind;
    }

    /** The schema of that table. */
    Optional<String> schema() {
        return Optional.ofNullable(schema);
    }

    /** The table whose row was refused, as PostgreSQL names it. */
    public Optional<String> table() {
        return Optional.ofNullable(table);
    }

    /** The column that may not be null. */
    public Optional<String> column() {
        return Optional.ofNullable(column);
    }

    /** The constraint or unique index. */
    public Optional<String> constraint() {
        return Optional.ofNullable(constraint);
    }

    /**
     * PostgreSQL's words with the values of the row. To find the row by, never to be shown: they
     * are in any language and may hold what the caller must not see.
     */
    public String detail() {
        return detail == null ? "" : detail;
    }

    /** What a constraint refused, if that is what the exception tells of. */
    public static Optional<WriteFailure> find(Throwable exception) {
        for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
            if (cause instanceof WriteFailure failure) {
                return Optional.of(failure);
            }
            if (cause instanceof SQLException sql) {
                return find(sql);
            }
        }
        return Optional.empty();
    }

    private static Optional<WriteFailure> find(SQLException exception) {
        for (SQLException each = exception; each != null; each = each.getNextException()) {
            Optional<Kind> kind = Kind.find(each.getSQLState());
            if (kind.isPresent() && each instanceof PSQLException) {
                return Optional.of(new WriteFailure(kind.get(), each));
            }
        }
        return Kind.find(exception.getSQLState()).map(kind -> new WriteFailure(kind, exception));
    }

    static void translate(Runnable write) {
        translate(() -> {
            write.run();
            return true;
        });
    }

    static <T> T translate(Supplier<T> write) {
        try {
            return write.get();
        } catch (PersistenceException exception) {
            throw find(exception).<RuntimeException>map(failure -> failure).orElse(exception);
        }
    }
}
