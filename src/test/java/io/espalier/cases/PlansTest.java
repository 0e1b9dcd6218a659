package io.espalier.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.espalier.testing.Answer;
import io.espalier.testing.StatementHook;
import io.espalier.testing.TestApplication;
import io.espalier.testing.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/**
 * No golden case reads a large table from end to end, on 100 times its data, but those that say why
 * they must: as PostgreSQL's {@code auto_explain} tells of each statement while it runs.
 */
class PlansTest {

    /** From how many rows on a scan counts. */
    private static final int MANY = 1_000;

    @SuppressWarnings("NullAway.Init")
    private static TestDatabase database;

    @SuppressWarnings("NullAway.Init")
    private static TestApplication application;

    @BeforeAll
    static void start() {
        database = CaseData.load(100);
        application = ExplainedCommunity.serve(database);
    }

    @AfterAll
    static void stop() {
        application.close();
        database.close();
    }

    @TestFactory
    Stream<DynamicTest> cases() {
        return CaseFolders.all().stream()
                .filter(golden -> golden.statements() > 0)
                .map(golden -> dynamicTest(golden.name(), () -> check(golden)));
    }

    private static void check(Case golden) {
        Answer answer =
                application.execute(
                        golden.query(), golden.variables(), golden.operation(), StatementHook.NONE);
        List<JsonNode> plans = ExplainedCommunity.plans(answer);
        assertThat(plans).hasSizeGreaterThanOrEqualTo(golden.statements());
        List<String> scans = new ArrayList<>();
        plans.forEach(plan -> collect(plan, scans));
        if (golden.scans() == null) {
            assertThat(scans).as("%s", plans).isEmpty();
        } else {
            assertThat(scans).as("it says: %s", golden.scans()).isNotEmpty();
        }
    }

    private static void collect(JsonNode node, List<String> scans) {
        long rows =
                node.path("Actual Loops").longValue(0)
                        * (long)
                                (node.path("Actual Rows").doubleValue(0)
                                        + node.path("Rows Removed by Filter").doubleValue(0));
        if (node.path("Node Type").asString().equals("Seq Scan") && rows > MANY) {
            scans.add("%d rows of %s".formatted(rows, node.path("Relation Name").asString()));
        }
        node.path("Plans").forEach(child -> collect(child, scans));
    }
}
