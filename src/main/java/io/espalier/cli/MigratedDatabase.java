package io.espalier.cli;

import io.espalier.database.DatabaseConfiguration;
import io.espalier.database.DatabaseUrl;
import io.espalier.database.EmbeddedServer;
import javax.sql.DataSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.liquibase.autoconfigure.LiquibaseAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The database of a command that does not serve: the one that {@code serve} would use, found by the
 * same rules, with the changelog applied.
 *
 * <pre>{@code
 * try (MigratedDatabase database = MigratedDatabase.open(SpringArguments.of(spec))) {
 *     new Importer(database.dataSource())…
 * }
 * }</pre>
 */
final class MigratedDatabase implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private MigratedDatabase(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /**
     * @throws Launch.Failed if there is no such database; the reason has been printed
     */
    static MigratedDatabase open(String... springArguments) {
        return new MigratedDatabase(
                Launch.run(
                        new SpringApplicationBuilder(
                                        DatabaseConfiguration.class,
                                        Changelog.class,
                                        Connected.class)
                                .web(WebApplicationType.NONE),
                        springArguments));
    }

    /** A pool, closed together with this. */
    DataSource dataSource() {
        return context.getBean(DataSource.class);
    }

    /** Where the embedded server listens; only where it is that. */
    DatabaseUrl embedded() {
        return context.getBean(EmbeddedServer.class).address();
    }

    /** Stops the embedded server, if it is that. */
    @Override
    public void close() {
        context.close();
    }

    /** Not a stereotype, so that the component scan of {@code serve} passes it by. */
    @ImportAutoConfiguration({DataSourceAutoConfiguration.class, LiquibaseAutoConfiguration.class})
    static final class Connected {}
}
