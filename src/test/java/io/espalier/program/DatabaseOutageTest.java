package io.espalier.program;

import static org.assertj.core.api.Assertions.assertThat;

import io.espalier.testing.TestDatabase;
import java.sql.Connection;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

class DatabaseOutageTest {

    private static final String USERS = "{ users { totalCount } }";

    @Test
    void theProgramRecoversByItselfWhenItsDatabaseIsBack() throws Exception {
        try (TestDatabase database = TestDatabase.migrated();
                TestDatabase elsewhere = TestDatabase.empty();
                Connection administration = elsewhere.connect();
                Statement statement = administration.createStatement();
                Program program =
                        Program.start(
                                        database,
                                        "--spring.datasource.hikari.connection-timeout=1000")
                                .ready()) {
            String name = database.address().database();
            String before = program.query(USERS);

            statement.execute("alter database " + name + " with allow_connections false");
            statement.execute(
                    "select pg_terminate_backend(pid) from pg_stat_activity where datname = '"
                            + name
                            + "'");
            String meanwhile = program.query(USERS);
            statement.execute("alter database " + name + " with allow_connections true");
            String after = program.query(USERS);

            assertThat(before).startsWith("{\"data\":{\"users\":{\"totalCount\":0}}");
            assertThat(meanwhile).contains("\"errors\":[{").contains("\"code\":\"");
            assertThat(after).isEqualTo(before);
            assertThat(program.runs()).isTrue();
        }
    }
}
