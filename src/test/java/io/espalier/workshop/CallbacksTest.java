package io.espalier.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import io.espalier.testing.Answer;
import io.espalier.testing.TestApplication;
import io.espalier.testing.TestDatabase;
import io.espalier.writing.TableRows;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Callbacks and listeners are called once for each row, and limits before any statement. */
class CallbacksTest {

    @SuppressWarnings("NullAway.Init")
    private static TestDatabase database;

    @SuppressWarnings("NullAway.Init")
    private static TestApplication application;

    @BeforeAll
    static void start() {
        database = WorkshopApplication.database();
        application = WorkshopApplication.start(database);
    }

    @AfterAll
    static void stop() {
        application.close();
        database.close();
    }

    @BeforeEach
    void reset() {
        TableRows.reset(database, WorkshopApplication.ROWS);
        Calls.take();
    }

    @Test
    void ofAnInsert() {
        write("createWorker(input: {name: \"dan\", skills: {connect: [{name: \"saw\"}]}})");
        assertThat(Calls.take())
                .containsExactly(
                        "listener PrePersist", "worker PrePersist", "listener PostPersist");
    }

    @Test
    void ofAnUpdate() {
        write("updateWorker(input: {by: {name: \"ann\"}, data: {name: \"Ann\"}})");
        assertThat(Calls.take())
                .containsExactly(
                        "listener PostLoad",
                        "worker PostLoad",
                        "listener PreUpdate",
                        "worker PreUpdate",
                        "listener PostUpdate");
    }

    @Test
    void ofAnUpdateThatChangesNothing() {
        write("updateWorker(input: {by: {name: \"ann\"}, data: {name: \"ann\"}})");
        assertThat(Calls.take()).containsExactly("listener PostLoad", "worker PostLoad");
    }

    @Test
    void ofADelete() {
        write("deleteWorker(input: {by: {name: \"bob\"}})");
        assertThat(Calls.take())
                .containsExactly(
                        "listener PostLoad",
                        "worker PostLoad",
                        "listener PreRemove",
                        "worker PreRemove",
                        "listener PostRemove");
    }

    @Test
    void ofARowThatIsReferredToAlone() {
        write("createBadge(input: {code: \"b9\", worker: {connect: {name: \"bob\"}}})");
        assertThat(Calls.take()).isEmpty();
    }

    @Test
    void tooManyItemsAreToldBeforeAnyStatement() {
        Map<String, Object> item = Map.of("name", "t");
        Answer answer =
                application.execute(
                        "mutation($skill: CreateSkillInput!) { createSkill(input: $skill)"
                                + " { skill { id } userErrors { message code path ... on Invalid { constraint } } } }",
                        Map.of(
                                "skill",
                                Map.of(
                                        "name",
                                        "n",
                                        "workers",
                                        Map.of("create", Collections.nCopies(10_000, item)))));
        assertThat(answer.data("createSkill"))
                .asString()
                .isEqualTo(
                        "{skill=null, userErrors=[{message=The input has 10000 items up to here; one field may write 2000 at"
                                + " most. Send them in several operations., code=INVALID, path=[input, workers, create],"
                                + " constraint=Limit}]}");
        assertThat(answer.recording().statements()).isEmpty();
    }

    @Test
    void tooManyItemsOfTheFieldItself() {
        List<Map<String, Object>> items = Collections.nCopies(2_001, Map.of("name", "t"));
        Answer answer =
                application.execute(
                        "mutation($workers: [CreateWorkerInput!]!) { createWorkers(input: $workers)"
                                + " { userErrors { code path ... on Invalid { constraint } } } }",
                        Map.of("workers", items));
        assertThat(answer.data("createWorkers", "userErrors"))
                .asString()
                .isEqualTo("[{code=INVALID, path=[input], constraint=Limit}]");
        assertThat(answer.recording().statements()).isEmpty();
    }

    private static void write(String field) {
        Answer answer =
                application.execute("mutation { done: " + field + " { userErrors { message } } }");
        assertThat(answer.errors()).isEmpty();
        assertThat(answer.data("done", "userErrors")).asString().isEqualTo("[]");
    }
}
