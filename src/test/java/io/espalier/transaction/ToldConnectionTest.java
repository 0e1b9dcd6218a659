package io.espalier.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import io.espalier.cases.CommunityApplication;
import io.espalier.testing.Recording;
import io.espalier.testing.TestApplication;
import io.espalier.testing.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** PostgreSQL is not told with each operation what the role's settings say already. */
class ToldConnectionTest {

    private static final String ONE = "{ users { nodes { name } } }";
    private static final String SEVERAL = "{ users { nodes { posts { totalCount } } } }";

    private static TestDatabase database;

    @BeforeAll
    static void create() {
        database = TestDatabase.migrated();
    }

    @AfterAll
    static void drop() {
        database.close();
    }

    private static TestApplication start(String timeout) {
        return TestApplication.start(
                CommunityApplication.class,
                database,
                "spring.datasource.hikari.connection-init-sql=set statement_timeout = '"
                        + timeout
                        + "'");
    }

    @Test
    void thatItsStatementsEndWithTheDeadline() {
        try (TestApplication application = start("10s")) {
            assertThat(frame(application, ONE)).isEqualTo(List.of());
            assertThat(frame(application, SEVERAL))
                    .isEqualTo(
                            List.of("begin isolation level repeatable read read only;", "commit"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1s", "1min"})
    void butAnyOtherTimeIsReplaced(String timeout) {
        try (TestApplication application = start(timeout)) {
            assertThat(frame(application, ONE)).isEqualTo(Recording.SINGLE);
        }
    }

    private static List<String> frame(TestApplication application, String document) {
        return application.execute(document).recording().frame();
    }
}
