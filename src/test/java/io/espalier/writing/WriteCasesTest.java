package io.espalier.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.espalier.cases.Case;
import io.espalier.cases.CaseFolders;
import io.espalier.cases.CommunityApplication;
import io.espalier.cases.GoldenCase;
import io.espalier.engine.execution.island.AnswerObject;
import io.espalier.testing.Answer;
import io.espalier.testing.TestApplication;
import io.espalier.testing.TestDatabase;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Golden cases of mutations: the answer, the statements, and every row that is another afterwards.
 */
class WriteCasesTest {

    @SuppressWarnings("NullAway.Init")
    private static TestDatabase database;

    @SuppressWarnings("NullAway.Init")
    private static TestApplication application;

    @SuppressWarnings("NullAway.Init")
    private static TestApplication walked;

    @BeforeAll
    static void start() {
        database = CaseRows.load();
        application = TestApplication.start(CommunityApplication.class, database);
        walked =
                TestApplication.start(
                        CommunityApplication.class,
                        database,
                        "espalier.islands=false",
                        "espalier.cache.plans=false");
    }

    @AfterAll
    static void stop() {
        application.close();
        walked.close();
        database.close();
    }

    @TestFactory
    Stream<DynamicTest> cases() {
        return cases(application);
    }

    @TestFactory
    Stream<DynamicTest> withoutIslandsAndKeptPlans() {
        return cases(walked);
    }

    private static Stream<DynamicTest> cases(TestApplication application) {
        return CaseFolders.all("writing").stream()
                .map(golden -> dynamicTest(golden.name(), () -> compare(golden, application)));
    }

    /** But for those of hand-written verbs, and those that fail. */
    @Test
    void payloadsAreIslands() {
        List<String> none =
                CaseFolders.all("writing").stream()
                        .filter(golden -> !golden.name().startsWith("action/"))
                        .filter(golden -> {
                            CaseRows.reset(database);
                            return isWalked(GoldenCase.run(golden, application));
                        })
                        .map(Case::name)
                        .toList();

        assertThat(none).isEmpty();
    }

    private static boolean isWalked(Answer answer) {
        return answer.errors().isEmpty()
                && !answer.json().contains("\"userErrors\" : [ {")
                && !answer.json().contains("\"userErrors\" : [\n")
                && answer.response().get("data") instanceof Map<?, ?> data
                && data.values().stream().noneMatch(payload -> payload instanceof AnswerObject);
    }

    private static void compare(Case golden, TestApplication application) {
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
