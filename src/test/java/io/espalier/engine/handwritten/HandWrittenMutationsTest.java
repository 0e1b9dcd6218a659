package io.espalier.engine.handwritten;

import static org.assertj.core.api.Assertions.assertThat;

import io.espalier.engine.id.GlobalId;
import io.espalier.testing.Answer;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Mutations of a controller and of the engine in one document are one transaction. */
class HandWrittenMutationsTest {

    private static final String ADA =
            new GlobalId("User", List.of("01900000-0000-7000-8001-000000000001")).encode();

    private static final String RENAME = "rename(id: \"" + ADA + "\", name: \"%s\") { name }";

    @RegisterExtension static final HandWritten SERVED = new HandWritten();

    @Test
    void bothAreWritten() {
        Answer answer =
                SERVED.execute(
                        "mutation { %s create: createCategory(input: {name: \"both\"}) { category { name } userErrors { code } } }"
                                .formatted(RENAME.formatted("Ada of both")));

        assertThat(answer.response().get("data"))
                .hasToString(
                        "{rename={name=Ada of both}, create={category={name=both}, userErrors=[]}}");
        assertThat(stored()).isEqualTo("Ada of both");
    }

    @Test
    void neitherIsWrittenWhereOneFails() {
        String before = stored();
        Answer answer =
                SERVED.execute(
                        "mutation { %s create: createCategory(input: {name: \" \"}) { category { name } userErrors { code path } } }"
                                .formatted(RENAME.formatted("Ada of neither")));

        assertThat(answer.response().get("data"))
                .hasToString(
                        "{rename=null, create={category=null, userErrors=[{code=INVALID, path=[input, name]}]}}");
        assertThat(answer.errors()).hasSize(1);
        assertThat(answer.errors().getFirst())
                .containsEntry("path", List.of("rename"))
                .extractingByKey("extensions")
                .hasToString("{code=ROLLED_BACK}");
        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void mistakesAreToldByThePayloadHoweverTheyArise() {
        assertThat(welcome("thrown")).isEqualTo(mistaken("Invalid", "Thrown"));
        assertThat(welcome("returned")).isEqualTo(mistaken("Invalid", "Returned"));
        assertThat(welcome("late")).isEqualTo(mistaken("Invalid", "Late"));
        assertThat(welcome("flushed")).isEqualTo(mistaken("Invalid", "NotBlank"));
        assertThat(stored()).isNotEqualTo(" ");
        assertThat(welcome("refused")).isEqualTo(mistaken("Invalid", "Check"));
        assertThat(welcome("well"))
                .isEqualTo("{welcome={user={name=Well}, greeting=Hello, userErrors=[]}}");
    }

    private static String welcome(String how) {
        Answer answer =
                SERVED.execute(
                        "mutation { welcome(id: \"%s\", how: \"%s\") { user { name } greeting userErrors { __typename ... on Invalid { constraint } } } }"
                                .formatted(ADA, how));
        assertThat(answer.errors()).isEmpty();
        return String.valueOf(answer.response().get("data"));
    }

    private static String mistaken(String type, String constraint) {
        return "{welcome={user=null, greeting=null, userErrors=[{__typename=%s, constraint=%s}]}}"
                .formatted(type, constraint);
    }

    @Test
    void aFieldWithoutAPayloadTellsMistakesByAnError() {
        Answer answer =
                SERVED.execute(
                        "mutation { rename(id: \"%s\", name: \"nobody\") { name } }"
                                .formatted(ADA));

        assertThat(answer.errors().getFirst())
                .containsEntry("message", "Nobody is called so.")
                .containsEntry("path", List.of("rename"))
                .extractingByKey("extensions")
                .hasToString("{code=INVALID_ARGUMENT}");
    }

    @Test
    void whatOneFieldWroteTheNextOneFinds() {
        Answer answer =
                SERVED.execute(
                        "mutation { a: %s b: welcome(id: \"%s\", how: \"again\") { greeting } }"
                                .formatted(RENAME.formatted("Ada the first"), ADA));

        assertThat(answer.response().get("data"))
                .hasToString("{a={name=Ada the first}, b={greeting=Ada the first again}}");
    }

    private static String stored() {
        return Objects.requireNonNull(
                SERVED.jdbc()
                        .queryForObject(
                                "select name from users where id = '01900000-0000-7000-8001-000000000001'",
                                String.class));
    }
}
