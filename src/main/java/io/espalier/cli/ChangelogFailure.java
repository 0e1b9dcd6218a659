package io.espalier.cli;

import io.espalier.database.DatabaseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import liquibase.exception.LiquibaseException;
import liquibase.exception.LockException;
import liquibase.exception.ValidationFailedException;

/** Why the changelog was not applied, in one line. */
final class ChangelogFailure {

    /** Liquibase names a changeset {@code file::id::author}. */
    private static final Pattern CHANGESET = Pattern.compile("(\\S+?)::\\S+?::");

    private ChangelogFailure() {}

    static String explain(LiquibaseException failure) {
        return FailureExplanation.causes(failure)
                .map(ChangelogFailure::explainCause)
                .filter(explanation -> !explanation.isEmpty())
                .findFirst()
                .orElseGet(() -> failed(failure));
    }

    /** Empty for what is no more than a wrapper. */
    private static String explainCause(Throwable cause) {
        return switch (cause) {
            case DatabaseException refused -> String.valueOf(refused.getMessage());
            case ValidationFailedException invalid when !invalid.getInvalidMD5Sums().isEmpty() ->
                    "The changelog is not the one that was applied to this database: %s has changed since. Undo that, and put the change into a changeset of its own."
                            .formatted(changeset(invalid.getInvalidMD5Sums().getFirst()));
            case LockException ignored ->
                    "Another program is changing this database, and did not finish. Start again when it is done.";
            default -> "";
        };
    }

    private static String failed(LiquibaseException failure) {
        Throwable root =
                FailureExplanation.causes(failure).reduce(failure, (outer, inner) -> inner);
        String reason = FailureExplanation.firstLine(root);
        Matcher changeset = CHANGESET.matcher(String.valueOf(failure.getMessage()));
        return changeset.find()
                ? "The changelog cannot be applied: %s fails (%s). What came before it is applied; mend it, then start again."
                        .formatted(changeset.group(1), reason)
                : "The changelog cannot be applied: %s.".formatted(reason);
    }

    private static String changeset(String text) {
        Matcher changeset = CHANGESET.matcher(text);
        return changeset.find() ? changeset.group(1) : text;
    }
}
