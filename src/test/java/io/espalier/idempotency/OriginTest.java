package io.espalier.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import io.espalier.idempotency.HttpApi.Reply;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** The audit log knows who asked for a change, by which operation and in which request. */
class OriginTest {

    private static final String RENAME =
            "mutation Rename { createCategory(input: {name: \"%s\"}) { category { name } } }";

    private static final String LOGGED =
            "select concat_ws(' ', coalesce(caller, '-'), coalesce(operation, '-'), coalesce(request, '-'))"
                    + " from audit_log where after ->> 'name' = ?";

    @RegisterExtension static final ServedCallers SERVED = new ServedCallers();

    @Test
    void theLogHasTheCallerTheOperationAndTheRequest() throws Exception {
        Reply reply =
                SERVED.send(
                        RENAME.formatted("ale"), NamedCallers.HEADER, "ada", "X-Request-Id", "r-1");

        assertThat(reply.header("X-Request-Id")).isEqualTo("r-1");
        assertThat(logged("ale")).containsExactly("ada Rename r-1");
    }

    /** The one connection of the pool tells nothing of who had it before. */
    @Test
    void nobodyKnownIsNobody() throws Exception {
        SERVED.send(RENAME.formatted("stout"), NamedCallers.HEADER, "ada", "X-Request-Id", "r-2");
        new JdbcTemplate(SERVED.application().bean(DataSource.class))
                .execute("insert into categories (id, name) values (gen_random_uuid(), 'by hand')");
        Reply reply =
                SERVED.send(
                        "mutation { createCategory(input: {name: \"porter\"}) { category { name } } }");

        assertThat(logged("porter")).containsExactly("- - " + reply.header("X-Request-Id"));
        assertThat(logged("by hand")).containsExactly("- - -");
    }

    @ParameterizedTest
    @ValueSource(strings = {"two words", "'; drop table users; --", "<script>", ""})
    void aRequestsNameIsNoText(String given) throws Exception {
        Reply reply = SERVED.send("{ __typename }", "X-Request-Id", given);

        assertThat(reply.header("X-Request-Id")).matches("[0-9a-f-]{36}");
    }

    private static List<String> logged(String name) {
        return new JdbcTemplate(SERVED.database().dataSource())
                .query(LOGGED, (row, index) -> Objects.requireNonNull(row.getString(1)), name);
    }
}
