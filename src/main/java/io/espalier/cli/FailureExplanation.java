package io.espalier.cli;

import io.espalier.database.DatabaseException;
import java.util.Optional;
import java.util.stream.Stream;
import liquibase.exception.LiquibaseException;
import org.springframework.boot.web.server.PortInUseException;

/** One line for whoever started the program, for the failures that are theirs to mend. */
final class FailureExplanation {

    private FailureExplanation() {}

    /** Empty for a failure that nobody foresaw: its stack trace is what helps then. */
    static Optional<String> of(Throwable failure) {
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
            case LiquibaseException refused ->
                    Optional.of(
                            "The changelog cannot be applied: "
                                    + firstLine(
                                            causes(refused)
                                                    .reduce(refused, (outer, inner) -> inner)));
            default -> Optional.empty();
        };
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
    }

    private static String firstLine(Throwable cause) {
        return String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
    }
}
