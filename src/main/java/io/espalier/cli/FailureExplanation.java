package io.espalier.cli;

import io.espalier.database.DatabaseException;
import java.net.BindException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;
import liquibase.exception.LiquibaseException;
import org.springframework.boot.web.server.PortInUseException;

/** One line for whoever started the program, for the failures that are theirs to mend. */
final class FailureExplanation {

    /**
     * @see <a href="https://www.postgresql.org/docs/current/errcodes-appendix.html">PostgreSQL
     *     Error Codes</a>
     */
    private static final String DISK_FULL = "53100";

    private FailureExplanation() {}

    /** Empty for a failure that nobody foresaw: its stack trace is what helps then. */
    static Optional<String> of(Throwable failure) {
        return fullDisk(failure).or(() -> firstExplained(failure));
    }

    /** Sought first, because it wears many coats. */
    private static Optional<String> fullDisk(Throwable failure) {
        return causes(failure)
                .filter(cause ->
                        cause instanceof SQLException refused
                                && DISK_FULL.equals(refused.getSQLState()))
                .findFirst()
                .map(cause ->
                        "The disk of the database is full (%s). Free some space, then start again."
                                .formatted(firstLine(cause)));
    }

    private static Optional<String> firstExplained(Throwable failure) {
        return causes(failure)
                .map(FailureExplanation::explain)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> explain(Throwable cause) {
        return switch (cause) {
            case DatabaseException explained -> Optional.ofNullable(explained.getMessage());
            case PortInUseException taken ->
                    Optional.of(
                            "Port %d is taken by another program. End it, or choose another port with SERVER_PORT."
                                    .formatted(taken.getPort()));
            case BindException refused ->
                    Optional.of(
                            "The server cannot listen: %s. Correct SERVER_ADDRESS or SERVER_PORT."
                                    .formatted(firstLine(refused)));
            case LiquibaseException refused -> Optional.of(ChangelogFailure.explain(refused));
            default -> Optional.empty();
        };
    }

    static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
    }

    /**
     * Without PostgreSQL's severity, which says nothing that the rest does not, and unpunctuated.
     */
    static String firstLine(Throwable cause) {
        return String.valueOf(cause.getMessage())
                .lines()
                .findFirst()
                .orElse("")
                .replaceFirst("^(ERROR|FATAL|PANIC): +", "")
                .replaceFirst("[.:]+$", "");
    }
}
