package io.espalier.writing;

import static org.assertj.core.api.Assertions.assertThat;

import io.espalier.engine.id.GlobalId;
import io.espalier.writing.ServedWrites.Reply;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Documents that PostgreSQL gives up for others, again and again. A trigger says so in its words;
 * sequences count how often, since a rollback does not take them back.
 */
class LostRacesTest {

    private static final String POST = post(1);

    private static final String FIRST =
            "a: createCategory(input: {name: \"first\"}) { category { name } userErrors { code } }";

    private static final Reply RETRY =
            Reply.refusal(
                    503,
                    "RETRY",
                    "Other operations changed the same data at the same time; try again.");

    @SuppressWarnings("NullAway.Init")
    private static ServedWrites served;

    @BeforeAll
    static void start() {
        served = new ServedWrites();
        served.execute(
                """
                create sequence attempts;
                create sequence wins start 1000;
                create function lose() returns trigger language plpgsql as $$
                declare
                    attempt bigint := nextval('attempts');
                begin
                    if attempt < (select last_value from wins) then
                        raise exception using errcode = tg_argv[0];
                    end if;
                    return new;
                end $$;
                """);
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    @BeforeEach
    void reset() {
        CaseRows.reset(served.database());
        winAt(1_000);
    }

    @AfterEach
    void dropTrigger() {
        served.execute(
                "drop trigger if exists lose on posts; drop trigger if exists lose on categories");
    }

    private static void winAt(int attempt) {
        served.execute(
                "alter sequence attempts restart; select setval('wins', %d)".formatted(attempt));
    }

    /** While a statement of a field runs, at the end of a deletion, and at the commit. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "create trigger lose before update on posts for each row execute function lose('40001')",
                "create trigger lose before update on posts for each row execute function lose('40P01')",
                "create trigger lose before update of deleted_at on posts for each row execute function lose('40001')",
                "create constraint trigger lose after insert on categories deferrable initially deferred for each row execute function lose('40001')"
            })
    void afterSixAttemptsTheClientIsToldSo(String trigger) {
        served.execute(trigger);
        String second =
                trigger.contains("deleted_at")
                        ? "b: deletePost(input: {id: \"%s\"}) { post { title } userErrors { code } }"
                        : "b: updatePost(input: {id: \"%s\", increment: {views: 1}}) { post { views } userErrors { code } }";
        TableRows before = TableRows.read(served.database());

        Reply reply = served.post("mutation { " + FIRST + " " + second.formatted(POST) + " }");

        assertThat(reply).isEqualTo(RETRY);
        assertThat(TableRows.read(served.database())).isEqualTo(before);
        assertThat(served.number("select last_value from attempts")).isEqualTo(6);
    }

    @Test
    void whoWinsAtLastIsWrittenOnceAndToldNothingOfIt() {
        served.execute(
                "create trigger lose before update on posts for each row execute function lose('40001')");
        winAt(4);
        int logged = served.number("select count(*) from audit_log");

        Reply reply =
                served.post(
                        "mutation { %s b: updatePost(input: {id: \"%s\", increment: {views: 1}}) { post { views version } userErrors { code } } }"
                                .formatted(FIRST, POST));

        assertThat(reply)
                .isEqualTo(
                        new Reply(
                                200,
                                "{\"data\":{\"a\":{\"category\":{\"name\":\"first\"},\"userErrors\":[]},\"b\":{\"post\":{\"views\":1201,\"version\":1},\"userErrors\":[]}}}"));
        assertThat(served.number("select last_value from attempts")).isEqualTo(4);
        assertThat(served.number("select count(*) from categories where name = 'first'"))
                .isEqualTo(1);
        assertThat(served.number("select count(*) from audit_log")).isEqualTo(logged + 2);
    }

    /** As one that fails at once. */
    @Test
    void aConstraintThatFailsAtTheCommitIsAMistakeOfTheCaller() {
        served.execute(
                "create constraint trigger lose after insert on categories deferrable initially deferred for each row execute function lose('23514')");
        TableRows before = TableRows.read(served.database());

        Reply reply = served.post("mutation { " + FIRST + " }");

        assertThat(reply)
                .isEqualTo(
                        new Reply(
                                200,
                                "{\"data\":{\"a\":{\"category\":null,\"userErrors\":[{\"code\":\"INVALID\"}]}}}"));
        assertThat(TableRows.read(served.database())).isEqualTo(before);
    }

    private static String post(int number) {
        return new GlobalId("Post", List.of("01900000-0000-7000-8003-%012d".formatted(number)))
                .encode();
    }
}
