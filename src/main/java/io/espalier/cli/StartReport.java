package io.espalier.cli;

import io.espalier.database.EmbeddedServer;
import java.lang.management.ManagementFactory;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.Locale;
import javax.sql.DataSource;
import liquibase.integration.spring.SpringLiquibase;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;

/**
 * Says what was started, each line as soon as it is true: the database, the changelog, what is in
 * it, where the API is and how long it took.
 */
final class StartReport implements BeanPostProcessor {

    private final StartLines lines;
    private final Environment environment;
    private final ObjectProvider<EmbeddedServer> embedded;
    private final ObjectProvider<Changelog> changelog;
    private final ObjectProvider<DataSource> database;

    StartReport(
            StartLines lines,
            Environment environment,
            ObjectProvider<EmbeddedServer> embedded,
            ObjectProvider<Changelog> changelog,
            ObjectProvider<DataSource> database) {
        this.lines = lines;
        this.environment = environment;
        this.embedded = embedded;
        this.changelog = changelog;
        this.database = database;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof DataSource pool) {
            lines.print("Database", describe(pool));
        } else if (bean instanceof SpringLiquibase) {
            lines.print("Changelog", changelog.getObject().outcome());
        }
        return bean;
    }

    @EventListener
    void ready(ApplicationReadyEvent ready) {
        lines.print("Rows", RowCounts.of(database.getObject()));
        ServedUrls.of(environment).forEach(lines::print);
        lines.print(
                "Ready", "in " + String.format(Locale.ROOT, "%.1f", secondsSinceStart()) + " s");
    }

    /** Since Java itself started, which is what whoever started it has waited. */
    private static double secondsSinceStart() {
        return ManagementFactory.getRuntimeMXBean().getUptime() / 1000.0;
    }

    private String describe(DataSource pool) {
        try (Connection connection = pool.getConnection()) {
            DatabaseMetaData metadata = connection.getMetaData();
            // Distributions add words to the number: "15.18 (Debian 15.18-0+deb12u1)".
            String version = metadata.getDatabaseProductVersion().split(" ", 2)[0];
            String place =
                    metadata.getURL()
                            .replaceFirst("^jdbc:postgresql:(//)?", "")
                            .replaceFirst("\\?.*", "");
            EmbeddedServer server = embedded.getIfAvailable();
            return server == null
                    ? "PostgreSQL %s at %s".formatted(version, place)
                    : "PostgreSQL %s, embedded, in %s"
                            .formatted(version, server.directory().toAbsolutePath().normalize());
        } catch (SQLException failure) {
            throw new IllegalStateException("The database does not answer", failure);
        }
    }
}
