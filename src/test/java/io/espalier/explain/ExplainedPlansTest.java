package io.espalier.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.espalier.cases.CommunityApplication;
import io.espalier.explain.Explained.Reply;
import io.espalier.testing.StatementHook;
import io.espalier.testing.TestApplication;
import io.espalier.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** PostgreSQL's plans of what an operation read, on 12,000 posts. */
class ExplainedPlansTest {

    private static final String FEW =
            "{ posts(where: {views: {eq: 77}}, orderBy: [{createdAt: DESC}]) { nodes { title comments { nodes { content } } } } }";

    @SuppressWarnings("NullAway.Init")
    private static TestDatabase database;

    @SuppressWarnings("NullAway.Init")
    private static TestApplication application;

    @BeforeAll
    static void start() {
        database = TestDatabase.migrated();
        new JdbcTemplate(database.dataSource())
                .execute(
                        """
                        drop index posts_views_idx;
                        alter table posts set (autovacuum_enabled = false);
                        insert into users (id, name) values ('00000000-0000-0000-0000-000000000001', 'Ada');
                        insert into posts (id, kind, title, content, views, author_id)
                            select gen_random_uuid(), 'ARTICLE', 'Post ' || i, '', i, '00000000-0000-0000-0000-000000000001' from generate_series(1, 12000) i;
                        analyze;
                        """);
        application =
                TestApplication.start(
                        CommunityApplication.class,
                        database,
                        "spring.main.web-application-type=servlet",
                        "espalier.explain.mode=plans",
                        "espalier.limit.deadline=2s");
    }

    @AfterAll
    static void stop() {
        application.close();
        database.close();
    }

    @Test
    void aLargeTableThatIsScannedStandsOut() {
        Reply reply = new Explained(application).ask(FEW, Explained.HEADER, "plans");

        JsonNode plan = reply.explain().at("/reads/0/plan");
        assertThat(plan.path("hints").toString())
                .as("%s", plan)
                .isEqualTo(
                        "[\"12,000 rows of posts were read one by one to keep 1; an index on what the filter compares would find them.\"]");
        JsonNode scan = find(plan.path("tree"), "Seq Scan on posts");
        assertThat(scan.path("detail").asString())
                .isEqualTo("Filter: ((deleted_at IS NULL) AND (views = ?))");
        assertThat(scan.path("rows").asLong()).isEqualTo(1);
        assertThat(scan.path("removed").asLong()).isEqualTo(11_999);
        assertThat(scan.path("read").asLong()).isGreaterThan(50);
        assertThat(reply.explain().at("/reads/0/reads/0/plan/hints").size()).isZero();
    }

    /** The operation is done by then: its answer is whole, and so is what else is told of it. */
    @Test
    void aPlanThatIsNotDoneAtTheDeadlineFailsAlone() throws SQLException {
        try (Connection other = database.connect()) {
            other.setAutoCommit(false);
            Reply reply =
                    application.during(
                            StatementHook.before(3, () -> lock(other)),
                            () -> new Explained(application).ask(FEW, Explained.HEADER, "plans"));

            assertThat(reply.dataAndErrors().toString())
                    .isEqualTo(
                            "{\"data\":{\"posts\":{\"nodes\":[{\"title\":\"Post 77\",\"comments\":{\"nodes\":[]}}]}}}");
            assertThat(reply.executed()).isEqualTo(2);
            String failure =
                    "{\"failure\":\"The time of the operation was over before PostgreSQL had told this plan.\"}";
            assertThat(reply.explain().at("/reads/0/rows").asLong()).isEqualTo(1);
            assertThat(reply.explain().at("/reads/0/plan").toString()).isEqualTo(failure);
            assertThat(reply.explain().at("/reads/0/reads/0/plan").toString()).isEqualTo(failure);
        }
        assertThat(new Explained(application).ask(FEW).executed()).isEqualTo(2);
    }

    private static void lock(Connection connection) {
        try {
            connection.createStatement().execute("lock table posts in access exclusive mode");
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static JsonNode find(JsonNode node, String name) {
        if (node.path("node").asString().equals(name)) {
            return node;
        }
        for (JsonNode child : node.path("children")) {
            JsonNode found = find(child, name);
            if (!found.isMissingNode()) {
                return found;
            }
        }
        return node.path("none");
    }
}
