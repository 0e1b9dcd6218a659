package io.espalier.limits;

import static org.assertj.core.api.Assertions.assertThat;

import io.espalier.limits.Served.Reply;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResultSizeTest {

    /** The driver gives a result up before it has all of it in memory. */
    @Test
    void aListThatIsTooLargeForTheMemoryIsRefusedAndTheNextOneIsNot() throws Exception {
        try (Served served =
                new Served("spring.datasource.hikari.data-source-properties.maxResultBuffer=32K")) {
            served.jdbc()
                    .update(
                            "insert into users (id, name) select gen_random_uuid(), repeat('x', 900)"
                                    + " from generate_series(1, 100)");
            Reply reply = served.post("{ users(first: 100) { nodes { name } } }");

            assertThat(List.of(reply.status(), reply.errors()))
                    .isEqualTo(
                            List.of(
                                    400,
                                    Reply.refusal(
                                            "LIMIT_EXCEEDED",
                                            "A list is larger than one answer may be; ask for fewer rows or fields.")));
            assertThat(served.post("{ users(first: 10) { nodes { name } } }").status())
                    .isEqualTo(200);
        }
    }
}
