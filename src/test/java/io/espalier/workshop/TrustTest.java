package io.espalier.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import io.espalier.engine.id.GlobalId;
import io.espalier.testing.Answer;
import io.espalier.testing.TestApplication;
import io.espalier.testing.TestDatabase;
import io.espalier.writing.TableRows;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A row is not looked for where a foreign key refuses one that is not there. Nobody is told so:
 * what fails is done again, and looks.
 */
class TrustTest {

    private static final String BOB = worker(2);
    private static final String NOBODY = worker(999);

    private static final String SHIFT =
            "createShift(input: {worker: {connect: {id: \"%s\"}}, day: \"%s\", slot: %d}) { shift { worker { name } } userErrors { code path ... on UniqueViolation { field } } }";

    private static final String INSERT =
            "insert into shifts (day,note,place,slot,worker_id,id) values (?,?,?,?,?,?)";

    private static final String LOCK =
            """
            select k.o, t.id
            from unnest((select ?::uuid[])) with ordinality as k(k0, o)
            join workers t on t.id = k.k0
            order by t.id
            for key share of t\
            """;

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
    }

    @Test
    void whatIsThereIsNotLookedFor() {
        Answer answer = run("a: " + SHIFT.formatted(BOB, "2024-06-01", 1));

        assertThat(answer.dataTree().toString())
                .isEqualTo("{\"a\":{\"shift\":{\"worker\":{\"name\":\"bob\"}},\"userErrors\":[]}}");
        assertThat(answer.recording().statements())
                .startsWith(INSERT)
                .doesNotContain(LOCK)
                .hasSize(2);
        assertThat(answer.executed()).isEqualTo(2);
    }

    /** Not as the foreign key would have it. */
    @Test
    void whatIsNotThereIsLookedForAtLast() {
        TableRows before = TableRows.read(database);
        Answer answer = run("a: " + SHIFT.formatted(NOBODY, "2024-06-01", 1));

        assertThat(answer.dataTree().toString())
                .isEqualTo(
                        "{\"a\":{\"shift\":null,\"userErrors\":[{\"code\":\"NOT_FOUND\",\"path\":[\"input\",\"worker\",\"connect\",\"id\"]}]}}");
        assertThat(answer.recording().statements()).isEqualTo(List.of(INSERT, LOCK));
        assertThat(answer.executed()).isEqualTo(1);
        assertThat(TableRows.read(database)).isEqualTo(before);
    }

    @Test
    void anotherMistakeIsToldOnceItWasLookedFor() {
        Answer answer =
                run(
                        "a: "
                                + SHIFT.formatted(BOB, "2024-06-01", 1)
                                + " b: "
                                + SHIFT.formatted(BOB, "2024-06-01", 1));

        assertThat(answer.dataTree().toString())
                .isEqualTo(
                        "{\"a\":{\"shift\":null,\"userErrors\":[{\"code\":\"ROLLED_BACK\",\"path\":[\"input\"]}]},\"b\":{\"shift\":null,\"userErrors\":[{\"code\":\"UNIQUE_VIOLATION\",\"path\":[\"input\",\"worker\"],\"field\":\"worker, day, slot\"}]}}");
        assertThat(answer.recording().statements()).contains(LOCK);
    }

    /** Several rows are locked in the order of their keys, lest two operations wait in a circle. */
    @Test
    void severalAreLockedInTheirOrder() {
        Answer answer =
                run(
                        """
                        createShifts(input: [
                          {worker: {connect: {id: "%s"}}, day: "2024-06-01", slot: 1}
                          {worker: {connect: {id: "%s"}}, day: "2024-06-01", slot: 1}
                        ]) { count userErrors { code } }\
                        """
                                .formatted(BOB, worker(1)));

        assertThat(answer.dataTree().toString())
                .isEqualTo("{\"createShifts\":{\"count\":2,\"userErrors\":[]}}");
        assertThat(answer.recording().statements()).isEqualTo(List.of(LOCK, INSERT));
    }

    /** As transactions of their own, each field fails alone. */
    @ParameterizedTest
    @CsvSource({"ALL, 0", "EACH, 1"})
    void whatOthersWroteStaysOrGoes(String mode, int written) {
        TableRows before = TableRows.read(database);
        Answer answer =
                application.execute(
                        "mutation @transaction(mode: %s) { a: %s b: %s }"
                                .formatted(
                                        mode,
                                        SHIFT.formatted(BOB, "2024-06-01", 1),
                                        SHIFT.formatted(NOBODY, "2024-06-01", 1)));

        assertThat(answer.dataTree().at("/b/userErrors/0/code").asString()).isEqualTo("NOT_FOUND");
        assertThat(before.changes(TableRows.read(database))).hasSize(written);
    }

    /** What an earlier field of the document deletes is not there any more. */
    @Test
    void whatTheDocumentItselfDeleted() {
        TableRows before = TableRows.read(database);
        Answer answer =
                run(
                        "d: deleteWorker(input: {id: \"%s\"}) { worker { name } userErrors { code } } a: "
                                        .formatted(BOB)
                                + SHIFT.formatted(BOB, "2024-06-01", 1));

        assertThat(answer.dataTree().toString())
                .isEqualTo(
                        "{\"d\":{\"worker\":null,\"userErrors\":[{\"code\":\"ROLLED_BACK\"}]},\"a\":{\"shift\":null,\"userErrors\":[{\"code\":\"NOT_FOUND\",\"path\":[\"input\",\"worker\",\"connect\",\"id\"]}]}}");
        assertThat(TableRows.read(database)).isEqualTo(before);
    }

    private static Answer run(String fields) {
        return application.execute("mutation { " + fields + " }");
    }

    private static String worker(int number) {
        return new GlobalId("Worker", List.of("00000000-0000-0000-0000-%012d".formatted(number)))
                .encode();
    }
}
