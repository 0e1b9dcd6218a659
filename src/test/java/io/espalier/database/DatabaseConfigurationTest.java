package io.espalier.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.espalier.testing.TestDatabase;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.jdbc.core.JdbcTemplate;

class DatabaseConfigurationTest {

    @TempDir Path folder;

    private final ApplicationContextRunner application =
            new ApplicationContextRunner()
                    .withUserConfiguration(DatabaseConfiguration.class)
                    .withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class));

    @Test
    void databaseUrlIsUsedAndNothingEmbeddedStarts() {
        try (TestDatabase database = TestDatabase.empty()) {
            application
                    .withPropertyValues("DATABASE_URL=" + withPassword(database))
                    .run(context -> {
                        assertThat(context).doesNotHaveBean(EmbeddedServer.class);
                        assertThat(nameOf(context.getBean(DataSource.class)))
                                .isEqualTo(database.address().database());
                    });
        }
    }

    @Test
    void springsUserAndPasswordStandInForThoseThatTheUrlOmits() {
        try (TestDatabase database = TestDatabase.empty()) {
            DatabaseUrl address = database.address();
            application
                    .withPropertyValues(
                            "DATABASE_URL=postgresql://%s/%s"
                                    .formatted(address.place(), address.database()),
                            "spring.datasource.username=" + database.user(),
                            "spring.datasource.password=" + database.password())
                    .run(context -> {
                        JdbcConnectionDetails details =
                                context.getBean(JdbcConnectionDetails.class);
                        assertThat(details.getUsername()).isEqualTo(database.user());
                        assertThat(details.getPassword()).isEqualTo(database.password());
                    });
        }
    }

    @Test
    void springsOwnUrlWinsOverDatabaseUrl() {
        try (TestDatabase database = TestDatabase.empty()) {
            application
                    .withPropertyValues(
                            "DATABASE_URL=postgresql://localhost:1/garden",
                            "spring.datasource.url=" + database.jdbcUrl(),
                            "spring.datasource.username=" + database.user(),
                            "spring.datasource.password=" + database.password())
                    .run(context ->
                            assertThat(nameOf(context.getBean(DataSource.class)))
                                    .isEqualTo(database.address().database()));
        }
    }

    @Test
    void theEmbeddedServerStopsAfterThePool() {
        application
                .withPropertyValues("espalier.database.directory=" + folder)
                .run(context -> {
                    assertThat(context.getBean(EmbeddedServer.class).directory()).isEqualTo(folder);
                    assertThat(nameOf(context.getBean(DataSource.class))).isEqualTo("espalier");
                });
        assertThat(folder.resolve("postgresql.log"))
                .content()
                .doesNotContain("terminating connection");
    }

    @Test
    void saysWhatToSetWhereNothingEmbeddedMayStart() {
        application
                .withPropertyValues(
                        "espalier.database.embedded=false",
                        "espalier.database.directory=" + folder.resolve("unused"))
                .run(context ->
                        assertThat(context)
                                .getFailure()
                                .rootCause()
                                .isInstanceOf(DatabaseException.class)
                                .hasMessageContaining("Set DATABASE_URL="));
        assertThat(folder.resolve("unused")).doesNotExist();
    }

    private static String nameOf(DataSource database) {
        return String.valueOf(
                new JdbcTemplate(database)
                        .queryForObject("select current_database()", String.class));
    }

    private static String withPassword(TestDatabase database) {
        DatabaseUrl address = database.address();
        return "postgresql://%s:%s@%s/%s"
                .formatted(
                        database.user(), database.password(), address.place(), address.database());
    }
}
