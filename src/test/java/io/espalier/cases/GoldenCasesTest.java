package io.espalier.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.espalier.testing.Answer;
import io.espalier.testing.Recording;
import io.espalier.testing.StatementHook;
import io.espalier.testing.TestApplication;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Runs every golden case. {@code -Dcases.update=true} writes what the cases answer now into their
 * files, but for the number of statements: that is a promise.
 */
@ExtendWith(CommunityExtension.class)
class GoldenCasesTest {

    private static final boolean UPDATES = Boolean.getBoolean("cases.update");

    @TestFactory
    Stream<DynamicContainer> cases(Communities communities) {
        return CaseFolders.all().stream()
                .map(golden -> dynamicContainer(golden.name(), testsOf(golden, communities)));
    }

    private static List<DynamicTest> testsOf(Case golden, Communities communities) {
        return List.of(
                dynamicTest("answers as expected", () -> compare(golden, communities.fixture())),
                dynamicTest(
                        "answers the same in batches of one key",
                        () -> compareBatches(golden, communities)),
                dynamicTest(
                        "takes as many statements for 10 times the data",
                        () -> checkStatements(golden, run(golden, communities.times(10)))),
                dynamicTest(
                        "takes as many statements for 100 times the data",
                        () -> checkStatements(golden, run(golden, communities.times(100)))));
    }

    private static void compare(Case golden, TestApplication application) {
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

    private static void compareBatches(Case golden, Communities communities) {
        assertThat(run(golden, communities.inBatchesOfOne()).dataAndErrors())
                .isEqualTo(run(golden, communities.fixture()).dataAndErrors());
    }

    private static void checkStatements(Case golden, Answer answer) {
        assertThat(answer.recording().statements()).hasSize(golden.statements());
        assertThat(answer.executed()).isEqualTo(golden.statements());
        assertThat(answer.executed()).isLessThanOrEqualTo(answer.bound());
    }

    /** One statement is a snapshot by itself; several need a transaction. */
    private static void checkTransaction(Answer answer) {
        Recording recording = answer.recording();
        List<String> needed = answer.bound() > 1 ? Recording.snapshot("commit") : Recording.SINGLE;
        assertThat(recording.frame())
                .isEqualTo(recording.statements().isEmpty() ? List.of() : needed);
    }

    static Answer run(Case golden, TestApplication application) {
        return application.execute(
                golden.query(), golden.variables(), golden.operation(), StatementHook.NONE);
    }
}
