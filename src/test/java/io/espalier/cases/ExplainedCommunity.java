package io.espalier.cases;

import io.espalier.testing.Answer;
import io.espalier.testing.TestApplication;
import io.espalier.testing.TestDatabase;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The community on a connection that tells, by PostgreSQL's {@code auto_explain}, the plan of each
 * statement that it ran.
 */
final class ExplainedCommunity {

    private static final String EXPLAIN =
            "load 'auto_explain'; set auto_explain.log_min_duration = 0; set auto_explain.log_analyze = on;"
                    + " set auto_explain.log_buffers = on; set auto_explain.log_format = json;"
                    + " set auto_explain.log_level = notice;"
                    // What a table costs that is not in memory: on the disks of today as much here
                    // as there.
                    + " set random_page_cost = 1.1";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ExplainedCommunity() {}

    static TestApplication serve(TestDatabase database) {
        return TestApplication.start(
                CommunityApplication.class,
                database,
                "spring.datasource.hikari.connection-init-sql=" + EXPLAIN);
    }

    /** The plans of an answer's statements, in their order. */
    static List<JsonNode> plans(Answer answer) {
        return answer.recording().notices().stream()
                .filter(notice -> notice.contains("plan:"))
                .map(notice -> JSON.readTree(notice.substring(notice.indexOf('{'))))
                .filter(plan -> !plan.path("Query Text").asString().contains("set_config"))
                .map(plan -> plan.path("Plan"))
                .toList();
    }
}
