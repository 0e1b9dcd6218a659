package io.espalier.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.espalier.testing.Answer;
import io.espalier.testing.Recording;
import io.espalier.testing.StatementHook;
import io.espalier.testing.TestApplication;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Runs a golden case. {@code -Dcases.update=true} writes what it answers now into its files, but
 * for the number of statements: that is a promise.
 */
public final class GoldenCase {

    private static final boolean UPDATES = Boolean.getBoolean("cases.update");

    private GoldenCase() {}

    /** Runs it, and holds answer and statements against its files. */
    public static void compare(Case golden, TestApplication application) {
        Answer answer = run(golden, application);
        String statements =
                answer.recording().statements().stream()
                        .map(sql -> sql + ";\n")
                        .collect(Collectors.joining("\n"));
        if (UPDATES) {
            CaseFolders.write(golden, "response.json", answer.json());
            CaseFolders.write(golden, "statements.sql", statements);
        }
        assertThat(answer.json()).isEqualTo(CaseFolders.find(golden, "response.json").orElse(""));
        assertThat(statements).isEqualTo(CaseFolders.find(golden, "statements.sql").orElse(""));
        checkStatements(golden, answer);
        checkTransaction(answer);
    }

    /** Whether it takes as many statements as it promises. */
    public static void checkStatements(Case golden, Answer answer) {
        assertThat(answer.recording().statements()).hasSize(golden.statements());
        assertThat(answer.executed()).isEqualTo(golden.statements());
        assertThat(answer.executed()).isLessThanOrEqualTo(answer.bound());
    }

    /** One statement is a snapshot by itself; several need a transaction. */
    private static void checkTransaction(Answer answer) {
        Recording recording = answer.recording();
        String end = answer.executed() == answer.bound() ? Recording.COMMIT_WITH_LAST : "commit";
        List<String> needed = answer.bound() > 1 ? Recording.snapshot(end) : Recording.SINGLE;
        assertThat(recording.frame())
                .isEqualTo(recording.statements().isEmpty() ? List.of() : needed);
    }

    public static Answer run(Case golden, TestApplication application) {
        return application.execute(
                golden.query(), golden.variables(), golden.operation(), StatementHook.NONE);
    }
}
