package io.espalier.engine.handwritten;

import static org.assertj.core.api.Assertions.assertThat;

import io.espalier.engine.id.GlobalId;
import io.espalier.testing.Answer;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** With {@code mode: EACH}, what one field has written stays, whatever becomes of the others. */
class FieldTransactionsTest {

    private static final String ADA =
            new GlobalId("User", List.of("01900000-0000-7000-8001-000000000001")).encode();

    private static final String EACH = "mutation @transaction(mode: EACH) { ";
    private static final String RENAME =
            "rename(id: \"" + ADA + "\", name: \"Ada of each\") { name } ";
    private static final String CREATE =
            "%s: createCategory(input: {name: \"%s\"}) { category { name } userErrors { code path } } ";

    @RegisterExtension static final HandWritten SERVED = new HandWritten();

    @BeforeEach
    void reset() {
        execute(
                "delete from post_categories",
                "delete from categories",
                "update users set name = 'Ada' where name = 'Ada of each'");
    }

    @AfterEach
    void mend() {
        execute("drop function if exists fail() cascade");
    }

    @Test
    void aMistakeIsOfItsFieldAlone() {
        Answer answer = SERVED.execute(EACH + RENAME + CREATE.formatted("create", " ") + "}");

        assertThat(answer.response().get("data"))
                .hasToString(
                        "{rename={name=Ada of each}, create={category=null, userErrors=[{code=INVALID, path=[input, name]}]}}");
        assertThat(answer.errors()).isEmpty();
        assertThat(stored()).containsExactly("Ada of each");
    }

    /** Each attempt counts anew, so the trigger fails as often as it is called. */
    @Test
    void aFailedStatementIsOfItsFieldAlone() {
        failAt("users");
        Answer answer =
                SERVED.execute(
                        EACH
                                + CREATE.formatted("before", "ale")
                                + RENAME
                                + CREATE.formatted("after", "stout")
                                + "}");

        assertThat(answer.response().get("data"))
                .hasToString(
                        "{before={category={name=ale}, userErrors=[]}, rename=null, after={category={name=stout}, userErrors=[]}}");
        assertThat(answer.errors()).hasSize(1);
        assertThat(answer.errors().getFirst())
                .containsEntry("path", List.of("rename"))
                .extractingByKey("extensions")
                .hasToString("{code=RETRY}");
        assertThat(stored()).containsExactly("ale", "stout");
    }

    /** A field that may not be null takes the whole answer with it; what is written stays. */
    @Test
    void aNullThatMayNotBeIsTheAnswers() {
        failAt("categories");
        Answer answer = SERVED.execute(EACH + CREATE.formatted("create", "ale") + RENAME + "}");

        assertThat(answer.response()).containsEntry("data", null);
        assertThat(answer.errors()).hasSize(1);
        assertThat(answer.errors().getFirst())
                .containsEntry("path", List.of("create"))
                .extractingByKey("extensions")
                .hasToString("{code=RETRY}");
        assertThat(stored()).containsExactly("Ada of each");
    }

    private static void failAt(String table) {
        execute(
                "create function fail() returns trigger language plpgsql as 'begin raise serialization_failure; end'",
                "create trigger fail before insert or update on "
                        + table
                        + " for each row execute function fail()");
    }

    private static List<String> stored() {
        return SERVED.jdbc()
                .query(
                        "select name from categories union all select name from users where name = 'Ada of each' order by 1",
                        (row, index) -> String.valueOf(row.getString(1)));
    }

    private static void execute(String... statements) {
        for (String statement : statements) {
            SERVED.jdbc().execute(statement);
        }
    }
}
