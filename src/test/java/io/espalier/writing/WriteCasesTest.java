package io.espalier.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.espalier.cases.Case;
import io.espalier.cases.CaseFolders;
import io.espalier.cases.CommunityApplication;
import io.espalier.cases.GoldenCase;
import io.espalier.testing.Answer;
import io.espalier.testing.TestApplication;
import io.espalier.testing.TestDatabase;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Golden cases of mutations: the answer, the statements, and every row that is another afterwards.
 */
class WriteCasesTest {

    @SuppressWarnings("NullAway.Init")
    private static TestDatabase database;

    @SuppressWarnings("NullAway.Init")
    private static TestApplication application;

    @BeforeAll
    static void start() {
        database = CaseRows.load();
        application = TestApplication.start(CommunityApplication.class, database);
    }

    @AfterAll
    static void stop() {
        application.close();
        database.close();
    }

    @TestFactory
    Stream<DynamicTest> cases() {
        return CaseFolders.all("writing").stream()
                .map(golden -> dynamicTest(golden.name(), () -> compare(golden)));
    }

    private static void compare(Case golden) {
        CaseRows.reset(database);
        TableRows before = TableRows.read(database);
        Answer answer = GoldenCase.run(golden, application);
        String changes = String.join("\n", before.changes(TableRows.read(database))) + "\n";
        Generated generated = Generated.in(changes, answer.json());
        WriteCase.compare(
                golden,
                generated.named(answer.json()),
                answer.recording().statements(),
                generated.named(changes));
        assertThat(answer.recording().statements()).hasSize(golden.statements());
        assertThat(answer.executed()).isEqualTo(golden.statements());
        assertThat(answer.executed()).isLessThanOrEqualTo(answer.bound());
    }
}
