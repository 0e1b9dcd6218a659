package io.espalier.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.sun.management.ThreadMXBean;
import io.espalier.community.demo.DemoCommunity;
import io.espalier.community.demo.DemoSize;
import io.espalier.testing.Answer;
import io.espalier.testing.StatementHook;
import io.espalier.testing.TestApplication;
import io.espalier.testing.TestDatabase;
import java.lang.management.ManagementFactory;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/**
 * What the operations of {@code bench/README.md} cost, where no clock is needed to tell: how
 * PostgreSQL goes about their statements, and how much memory an answer allocates. What is expected
 * stands in {@code src/test/resources/costs}; {@code -Dcases.update=true} writes it anew.
 *
 * <p>The rows are those of the demo community: few users write most, and few posts are talked
 * about. All of them are in PostgreSQL's sample, so its statistics are the same in each run.
 */
class CostsTest {

    private static final boolean UPDATES = Boolean.getBoolean("cases.update");

    private static final int USERS = 300;

    /** Most users only read, and most categories are hardly used. All are older than the others. */
    private static final String THE_REST =
            """
            insert into users (id, name, created_at)
            select md5(n::text)::uuid, 'Reader ' || n, timestamptz '2000-01-01' + n * interval '1 hour' from generate_series(1, 20000) n;
            insert into categories (id, name, created_at)
            select md5(n::text)::uuid, 'tag-' || n, timestamptz '2000-01-01' + n * interval '1 hour' from generate_series(1, 5000) n
            """;

    /** That of the embedded server. Others may go another way. */
    private static final int PLANNED_BY = 18;

    /** Executions before it counts: classes are loaded then, and caches are full. */
    private static final int WARM_UP = 30;

    private static final int ROUNDS = 5;
    private static final int EXECUTIONS = 10;

    /** What Java has not compiled yet allocates somewhat more. */
    private static final double MARGIN = 1.4;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @SuppressWarnings("NullAway.Init")
    private static TestDatabase database;

    @SuppressWarnings("NullAway.Init")
    private static TestApplication application;

    @BeforeAll
    static void start() throws SQLException {
        database = TestDatabase.migrated();
        CaseData.leaveAlone(database);
        DemoCommunity.ofSize(DemoSize.ofUsers(USERS)).fillIfEmpty(database.dataSource(), () -> {});
        JdbcTemplate jdbc = new JdbcTemplate(database.dataSource());
        jdbc.execute(THE_REST);
        jdbc.execute("vacuum analyze");
        application = ExplainedCommunity.serve(database);
    }

    @AfterAll
    static void stop() {
        application.close();
        database.close();
    }

    @TestFactory
    Stream<DynamicTest> plans() throws SQLException {
        try (Connection connection = database.connect()) {
            int version = connection.getMetaData().getDatabaseMajorVersion();
            assumeTrue(
                    version == PLANNED_BY,
                    "Skipped: the plans are those of PostgreSQL " + PLANNED_BY);
        }
        return CaseFolders.all("costs").stream()
                .map(cost -> dynamicTest(cost.name(), () -> comparePlans(cost)));
    }

    @TestFactory
    @DisabledIfSystemProperty(
            named = "espalier.islands",
            matches = "false",
            disabledReason = "What is recorded is of islands.")
    Stream<DynamicTest> allocation() {
        return CaseFolders.all("costs").stream()
                .map(cost -> dynamicTest(cost.name(), () -> compareAllocation(cost)));
    }

    private static void comparePlans(Case cost) {
        String plans =
                Stream.of("custom", "generic")
                        .map(mode -> plans(cost, mode))
                        .collect(Collectors.joining("\n"));
        if (UPDATES) {
            CaseFolders.write(cost, "plans.txt", plans);
        }
        assertThat(plans).isEqualTo(CaseFolders.find(cost, "plans.txt").orElse(""));
    }

    private static String plans(Case cost, String mode) {
        set("jit = off", "plan_cache_mode = force_" + mode + "_plan");
        Answer answer = run(cost, variables(cost));
        assertThat(answer.recording().statements()).hasSize(cost.statements());
        List<JsonNode> plans = ExplainedCommunity.plans(answer);
        return IntStream.range(0, plans.size())
                .mapToObj(place ->
                        "# %s plan of statement %d\n%s"
                                .formatted(mode, place + 1, PlanShape.of(plans.get(place))))
                .collect(Collectors.joining("\n"));
    }

    /** On the connection that the application has, the only one. */
    private static void set(String... settings) {
        JdbcTemplate connection = new JdbcTemplate(application.bean(DataSource.class));
        Stream.of(settings).forEach(setting -> connection.execute("set " + setting));
    }

    private static void compareAllocation(Case cost) {
        set("auto_explain.log_min_duration = -1", "plan_cache_mode = auto");
        long kilobytes;
        try {
            kilobytes = allocated(cost) / 1024;
        } finally {
            set("auto_explain.log_min_duration = 0");
        }
        if (UPDATES) {
            update(cost, kilobytes);
        }
        assertThat(kilobytes)
                .as("KB that an answer allocates; %d are recorded", recorded(cost))
                .isLessThanOrEqualTo((long) (recorded(cost) * MARGIN));
    }

    /** What differs by a little is left, or each update would change all files. */
    private static void update(Case cost, long kilobytes) {
        long recorded = recorded(cost);
        if (Math.abs(kilobytes - recorded) > recorded * 0.05) {
            CaseFolders.write(cost, "allocated.txt", kilobytes + " KB\n");
        }
    }

    private static long recorded(Case cost) {
        String text = CaseFolders.find(cost, "allocated.txt").orElse("0 KB");
        return Long.parseLong(text.substring(0, text.indexOf(' ')));
    }

    /** Bytes that an answer allocates: the least of some rounds, for what else runs only adds. */
    private static long allocated(Case cost) {
        Map<String, Object> variables = variables(cost);
        IntStream.range(0, WARM_UP).forEach(run -> run(cost, variables));
        return IntStream.range(0, ROUNDS)
                .mapToLong(round -> {
                    long before = THREADS.getTotalThreadAllocatedBytes();
                    IntStream.range(0, EXECUTIONS).forEach(run -> run(cost, variables));
                    return (THREADS.getTotalThreadAllocatedBytes() - before) / EXECUTIONS;
                })
                .min()
                .orElseThrow();
    }

    private static Answer run(Case cost, Map<String, Object> variables) {
        Answer answer = application.execute(cost.query(), variables, null, StatementHook.NONE);
        assertThat(answer.errors()).isEmpty();
        return answer;
    }

    /**
     * What {@code variables.graphql} answers: the fields of the root are the variables, and what is
     * the only value below is theirs.
     */
    private static Map<String, Object> variables(Case cost) {
        Map<String, Object> variables = new LinkedHashMap<>();
        CaseFolders.find(cost, "variables.graphql")
                .map(query -> application.execute(query).dataTree())
                .ifPresent(data ->
                        data.properties()
                                .forEach(field ->
                                        variables.put(field.getKey(), valueIn(field.getValue()))));
        return variables;
    }

    private static String valueIn(JsonNode tree) {
        return tree.isValueNode() ? tree.asString() : valueIn(tree.iterator().next());
    }
}
