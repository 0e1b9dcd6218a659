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
import tools.jackson.databind.json.JsonMapper;

/**
 * No golden case reads a large table from end to end, on 100 times its data, but those that say why
 * they must: as PostgreSQL's {@code auto_explain} tells of each statement while it runs.
 */
class PlansTest {

    /** From how many rows on a scan counts. */
    private static final int MANY = 1_000;

    private static final String EXPLAIN =
            "load 'auto_explain'; set auto_explain.log_min_duration = 0; set auto_explain.log_analyze = on;"
                    + " set auto_explain.log_format = json; set auto_explain.log_level = notice;"
                    // What a table costs that is not in memory: on the disks of today as much here
                    // as there.
                    + " set random_page_cost = 1.1";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @SuppressWarnings("NullAway.Init")
    private static TestDatabase database;

    @SuppressWarnings("NullAway.Init")
    private static TestApplication application;

    @BeforeAll
    static void start() {
        database = CaseData.load(100);
        application =
                TestApplication.start(
                        CommunityApplication.class,
                        database,
                        "spring.datasource.hikari.connection-init-sql=" + EXPLAIN);
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
        List<JsonNode> plans =
                answer.recording().notices().stream()
                        .filter(notice -> notice.contains("plan:"))
                        .map(notice -> JSON.readTree(notice.substring(notice.indexOf('{'))))
                        .filter(plan -> !plan.path("Query Text").asString().contains("set_config"))
                        .toList();
        assertThat(plans).hasSizeGreaterThanOrEqualTo(golden.statements());
        List<String> scans = new ArrayList<>();
        plans.forEach(plan -> collect(plan.path("Plan"), scans));
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
