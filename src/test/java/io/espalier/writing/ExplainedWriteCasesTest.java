package io.espalier.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.espalier.cases.Case;
import io.espalier.cases.CaseFolders;
import io.espalier.cases.CommunityApplication;
import io.espalier.explain.Explained;
import io.espalier.explain.Explained.Reply;
import io.espalier.testing.TestApplication;
import io.espalier.testing.TestDatabase;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A mutation that is asked what it ran does the same as ever, and tells each statement. */
class ExplainedWriteCasesTest {

    @SuppressWarnings("NullAway.Init")
    private static TestDatabase database;

    @SuppressWarnings("NullAway.Init")
    private static TestApplication application;

    @BeforeAll
    static void start() {
        database = CaseRows.load();
        application =
                TestApplication.start(
                        CommunityApplication.class,
                        database,
                        "spring.main.web-application-type=servlet",
                        "espalier.explain.mode=plans");
    }

    @AfterAll
    static void stop() {
        application.close();
        database.close();
    }

    @TestFactory
    Stream<DynamicTest> cases() {
        return CaseFolders.all("writing").stream()
                .map(golden -> dynamicTest(golden.name(), () -> check(golden)));
    }

    private static void check(Case golden) {
        CaseRows.reset(database);
        TableRows before = TableRows.read(database);
        Reply reply =
                new Explained(application)
                        .ask(
                                golden.query(),
                                golden.variables(),
                                golden.operation(),
                                Explained.HEADER,
                                "plans");
        String changes = String.join("\n", before.changes(TableRows.read(database))) + "\n";
        String answer = reply.dataAndErrors().toString();
        Generated generated = Generated.in(changes, answer);

        assertThat(generated.named(answer)).isEqualTo(expectedAnswer(golden));
        assertThat(generated.named(changes)).isEqualTo(file(golden, "changes.txt"));
        assertThat(reply.executed()).isEqualTo(golden.statements());
        JsonNode explain = reply.explain();
        assertThat(explain.isMissingNode() ? 0 : reply.told()).isEqualTo(golden.statements());
    }

    private static String expectedAnswer(Case golden) {
        ObjectNode answer = Explained.JSON.readTree(file(golden, "response.json")).asObject();
        answer.remove("extensions");
        return answer.toString();
    }

    private static String file(Case golden, String name) {
        return CaseFolders.find(golden, name).orElseThrow();
    }
}
