package io.espalier.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.espalier.testing.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

class DatabaseOutageTest {

    private static final int POOL = 4;
    private static final String USERS = "{ users { totalCount } }";

    /** As after a restart of PostgreSQL; and the pool takes what it has for alive. */
    @Test
    void neitherAReadNorAWriteFailsWhereAllConnectionsOfThePoolAreDead() throws Exception {
        try (TestDatabase database = TestDatabase.migrated();
                TestDatabase elsewhere = TestDatabase.empty();
                Connection administration = elsewhere.connect();
                Program program =
                        Program.start(
                                        database,
                                        "-Dcom.zaxxer.hikari.aliveBypassWindowMs=3600000",
                                        "--spring.datasource.hikari.maximum-pool-size=" + POOL)
                                .ready()) {
            endSessions(administration, database);
            String one = program.query(USERS);
            endSessions(administration, database);
            String several = program.query("{ users { totalCount nodes { name } } }");
            endSessions(administration, database);
            String written =
                    program.query(
                            "mutation { createUser(input: {name: \\\"Ada\\\"}) { user { name } } }");

            assertThat(one).startsWith("{\"data\":{\"users\":{\"totalCount\":0}}");
            assertThat(several).startsWith("{\"data\":{\"users\":{\"totalCount\":0,\"nodes\":[]}}");
            assertThat(written)
                    .startsWith("{\"data\":{\"createUser\":{\"user\":{\"name\":\"Ada\"}}}");
        }
    }

    /** Ends them once the pool is full. */
    private static void endSessions(Connection administration, TestDatabase database)
            throws SQLException {
        String sessions =
                " from pg_stat_activity where datname = '" + database.address().database() + "'";
        try (Statement statement = administration.createStatement()) {
            await().until(() -> count(statement, "select count(*)" + sessions) == POOL);
            assertThat(count(statement, "select count(pg_terminate_backend(pid, 5000))" + sessions))
                    .isEqualTo(POOL);
        }
    }

    private static int count(Statement statement, String sql) throws SQLException {
        try (ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getInt(1);
        }
    }

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
