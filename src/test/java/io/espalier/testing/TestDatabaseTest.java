package io.espalier.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class TestDatabaseTest {

    private static final String TABLES =
            "select table_name from information_schema.tables where table_schema = 'public' and table_name not like 'databasechangelog%' order by 1";

    @Test
    void emptyHasNoTable() {
        try (TestDatabase database = TestDatabase.empty()) {
            assertThat(new JdbcTemplate(database.dataSource()).queryForList(TABLES, String.class))
                    .isEmpty();
        }
    }

    @Test
    void migratedHasTheTablesOfTheChangelog() {
        try (TestDatabase database = TestDatabase.migrated()) {
            assertThat(new JdbcTemplate(database.dataSource()).queryForList(TABLES, String.class))
                    .contains("users", "posts", "comments");
        }
    }

    @Test
    void eachCallerHasADatabaseOfItsOwn() {
        try (TestDatabase one = TestDatabase.migrated();
                TestDatabase other = TestDatabase.migrated()) {
            new JdbcTemplate(one.dataSource()).execute("drop table post_links");

            assertThat(new JdbcTemplate(other.dataSource()).queryForList(TABLES, String.class))
                    .contains("post_links");
        }
    }

    @Test
    void closingDropsTheDatabaseUnderOpenConnections() throws SQLException {
        try (TestDatabase witness = TestDatabase.empty()) {
            TestDatabase closed = TestDatabase.empty();
            try (var open = closed.connect()) {
                closed.close();

                assertThat(open.isValid(1)).isFalse();
            }
            assertThat(
                            new JdbcTemplate(witness.dataSource())
                                    .queryForList(
                                            "select datname from pg_database where datname = ?",
                                            String.class,
                                            closed.address().database()))
                    .isEmpty();
        }
    }

    @Test
    void textSortsByCodePoint() {
        try (TestDatabase database = TestDatabase.empty()) {
            assertThat(
                            new JdbcTemplate(database.dataSource())
                                    .queryForList(
                                            "select word from unnest(array['é', 'b', 'B', 'a']) word order by word",
                                            String.class))
                    .isEqualTo(List.of("B", "a", "b", "é"));
        }
    }
}
