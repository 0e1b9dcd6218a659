package io.espalier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.espalier.testing.TestDatabase;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import picocli.CommandLine;

/** Also tests {@link MigratedDatabase}: the command starts with a database that has no table. */
class DemoCommandTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void appliesTheChangelogAndFillsAnEmptyDatabaseOnce() {
        try (TestDatabase database = TestDatabase.empty()) {
            assertThat(demo(database)).isZero();
            assertThat(out.toString().replaceAll("\\d+\\.\\d s", "… s"))
                    .startsWith("Filled the empty database in … s: 2 users, ")
                    .contains(", 20 posts, ", " post links and 100 comments.")
                    .hasLineCount(1);
            assertThat(err.toString()).as("no progress where nobody watches").isEmpty();

            assertThat(demo(database)).isEqualTo(1);
            assertThat(err.toString())
                    .isEqualTo("The database is not empty, so it was left as it is.%n".formatted());
            assertThat(
                            new JdbcTemplate(database.dataSource())
                                    .queryForObject("select count(*) from users", Long.class))
                    .isEqualTo(2);
        }
    }

    private int demo(TestDatabase database) {
        CommandLine program =
                EspalierCommand.commandLine(DemoCommandTest.class)
                        .setOut(new PrintWriter(out))
                        .setErr(new PrintWriter(err));
        return program.execute(
                "demo",
                "--users=2",
                "--spring.datasource.url=" + database.jdbcUrl(),
                "--spring.datasource.username=" + database.user(),
                "--spring.datasource.password=" + database.password());
    }
}
